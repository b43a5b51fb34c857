"use client";

import { type Query, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { ScoredClustering } from "@/lib/schema/clustering";
import { useSettings } from "./computations";
import { useSegments } from "./segments";
import { withoutEdits } from "./settings-kinds";
import { useSession } from "./workspace-context";

const numberedVerbs: ReadonlySet<unknown> = new Set(["sweep", "segmentations", "segments"]);

function isNumbered({ queryKey }: Query): boolean {
  const request = queryKey[2];
  return typeof request === "object" && request !== null && "verb" in request
    ? numberedVerbs.has(request.verb)
    : false;
}

/**
 * Keeps which customers the segments in sight are made of, before hand edits, so that what a person says about a segment by its
 * number finds them again in later results.
 */
export function useAnchor(): () => void {
  const session = useSession();
  const settings = useSettings();
  const queryClient = useQueryClient();
  const { sweep, base, k } = useSegments();
  const anchored = useRef<ScoredClustering>(undefined);
  return () => {
    if (sweep.state !== "done" || !base || k === undefined || anchored.current === base) return;
    anchored.current = base;
    session.anchor(withoutEdits(settings), k);
    // What was computed before carries other numbers; what is in sight carries these.
    queryClient.removeQueries({ type: "inactive", predicate: isNumbered });
  };
}
