"use client";

import { parseAsInteger, useQueryState } from "nuqs";
import { useEffect } from "react";
import { useChoiceAddress } from "@/lib/client/address/use-choice-address";
import { useSweep } from "@/lib/client/computations";
import { nearestK, useSegments } from "@/lib/client/segments";
import { currentOf } from "@/lib/client/use-computation";
import { useSession, useWorkspaceState } from "@/lib/client/workspace-context";
import { searchable } from "@/lib/schema/algorithm";
import { shellWords } from "./words";

/** On the stages that show segments: the address says which, and what makes no sense in it is put right. */
export function AddressKeeper() {
  useChoiceAddress(shellWords.arrived);
  useExistingK();
  useExistingSegment();
  return null;
}

/** A number that the sweep does not reach becomes the nearest that it does. */
function useExistingK(): void {
  const session = useSession();
  const { k: chosen, algorithm } = useWorkspaceState().workspace.choices;
  const sweep = currentOf(useSweep());
  const isAsked = chosen !== null && !searchable.has(algorithm);
  const nearest = isAsked && sweep ? nearestK(sweep, chosen) : undefined;
  useEffect(() => {
    if (nearest === undefined || nearest === chosen) return;
    const label = shellWords.arrived({ k: nearest, method: null });
    session.change({ label, merge: "address" }, (choices) => ({ ...choices, k: nearest }));
  }, [session, nearest, chosen]);
}

/** A segment that is not there is not picked. */
function useExistingSegment(): void {
  const [number, setNumber] = useQueryState("segment", parseAsInteger);
  const { segmentations, segmentation } = useSegments();
  const isThere =
    currentOf(segmentations) === undefined ||
    segmentation?.segments.some(({ segment }) => segment + 1 === number);
  useEffect(() => {
    if (number !== null && isThere === false) void setNumber(null, { history: "replace" });
  }, [number, isThere, setNumber]);
}
