"use client";

import { useState } from "react";
import { useCertainty, useOutlying } from "@/lib/client/computations";
import { useSegments } from "@/lib/client/segments";
import { type Computation, currentOf } from "@/lib/client/use-computation";
import type { Outlying, Overlap } from "@/lib/schema/outlying";
import { useColorBy } from "./map-colors";
import { mapWords } from "./map-words";

/** Up to so many customers it takes a second or less, and is looked for without being asked. */
const quietRows = 50_000;

interface StandingOut {
  readonly overlaps: readonly Overlap[];
  readonly outlying: Computation<Outlying>;
  readonly isAsked: boolean;
  readonly isQuiet: boolean;
  ask(): void;
  /** What is to be said of a customer. */
  notesOn(row: number): readonly string[];
}

/** What stands out on a map of so many rows: segments that run into each other, and customers far from everybody. */
export function useStandingOut(rows: number): StandingOut {
  const { entry, segmentation, k } = useSegments();
  const [by] = useColorBy();
  const [hasAsked, setHasAsked] = useState(false);
  const isReady = entry !== undefined && segmentation !== undefined;
  const isQuiet = rows <= quietRows;
  const isAsked = isQuiet || hasAsked || by === "outlying";
  const outlying = useOutlying(isAsked && isReady);
  const certainty = currentOf(useCertainty(isReady ? k : undefined));
  const found = currentOf(outlying);
  return {
    overlaps: certainty?.overlaps ?? [],
    outlying,
    isAsked,
    isQuiet,
    ask: () => setHasAsked(true),
    notesOn(row) {
      const share = certainty?.certainty[row];
      const factor = found?.factors[row] ?? 0;
      return [
        ...(share === undefined || Number.isNaN(share) ? [] : [mapWords.card.certainty(share)]),
        ...(found && factor > found.limit ? [mapWords.card.outlying(factor)] : []),
      ];
    },
  };
}
