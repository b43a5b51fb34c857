"use client";

import { useCallback } from "react";
import { useSegments } from "@/lib/client/segments";
import { useSession, useWorkspaceState } from "@/lib/client/workspace-context";
import type { KeptResult } from "@/lib/schema/kept-result";
import { exploreWords as words } from "../words";

/** What of the present choices makes the present result; null while there is none, or another one is still in sight. */
export function usePresentResult(): Omit<KeptResult, "name"> | null {
  const { sweep, k } = useSegments();
  const { algorithm, parameters, edits } = useWorkspaceState().workspace.choices;
  return k === undefined || sweep.isStale ? null : { algorithm, parameters, k, edits };
}

export function useKeep(): (kept: KeptResult) => void {
  const session = useSession();
  return useCallback(
    (kept) =>
      session.change({ label: words.change.keep(kept.name) }, (choices) => ({
        ...choices,
        kept: [...choices.kept.filter(({ name }) => name !== kept.name), kept],
      })),
    [session],
  );
}

export function useForget(): (name: string) => void {
  const session = useSession();
  return useCallback(
    (name) =>
      session.change({ label: words.change.forget(name) }, (choices) => ({
        ...choices,
        kept: choices.kept.filter((one) => one.name !== name),
      })),
    [session],
  );
}

/** Method, parameters, number and hand edits as they were. */
export function useGoBackTo(): (kept: KeptResult) => void {
  const session = useSession();
  return useCallback(
    ({ name, algorithm, parameters, k, edits }) =>
      session.change({ label: words.change.goBack(name) }, (choices) => ({
        ...choices,
        algorithm,
        parameters,
        edits,
        k: k !== null && k >= 2 ? k : null,
      })),
    [session],
  );
}

export function isSameResult(
  a: Omit<KeptResult, "name">,
  b: Omit<KeptResult, "name"> | null,
): boolean {
  if (!b || a.algorithm !== b.algorithm || a.k !== b.k) return false;
  const given = ({ parameters }: Omit<KeptResult, "name">) =>
    JSON.stringify(Object.entries(parameters).sort(([one], [other]) => (one < other ? -1 : 1)));
  return given(a) === given(b) && JSON.stringify(a.edits) === JSON.stringify(b.edits);
}
