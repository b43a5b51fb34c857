"use client";

import { parseAsArrayOf, parseAsInteger, useQueryState } from "nuqs";

const pushed = { history: "push" } as const;

/** What of the personas is shown, as the address says it: a segment, some side by side, and the customer that is explained. People count from 1. */
export function useShown() {
  const [segment, setSegment] = useQueryState("segment", parseAsInteger.withOptions(pushed));
  const [compare, setCompare] = useQueryState(
    "compare",
    parseAsArrayOf(parseAsInteger).withOptions(pushed),
  );
  const [row, setRow] = useQueryState("row", parseAsInteger);
  return {
    segment: segment === null ? null : segment - 1,
    compare: (compare ?? []).map((number) => number - 1),
    /** Of the Matrix. */
    row: row === null || row < 1 ? null : row - 1,
    pick(next: number) {
      void setCompare(null);
      void setRow(null);
      void setSegment(next + 1);
    },
    /** Shows another segment and keeps the customer that is explained. */
    follow: (next: number) => void setSegment(next + 1),
    compareThese: (next: readonly number[]) =>
      void setCompare(next.length === 0 ? null : next.map((number) => number + 1)),
    ask: (next: number) => void setRow(next + 1),
  };
}
