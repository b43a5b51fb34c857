"use client";

import { useMemo } from "react";
import { useReadingSettings } from "@/lib/client/computations";
import { useComputation } from "@/lib/client/use-computation";

const pageRows = 200;

/** The text of the rows in sight, asked of the worker page by page; undefined until it is there. */
export function usePages(
  first: number,
  last: number,
): (row: number) => readonly string[] | undefined {
  const settings = useReadingSettings();
  const top = Math.floor(first / pageRows);
  const bottom = Math.floor(last / pageRows);
  const upper = useComputation(requestOf(settings, top));
  const lower = useComputation(requestOf(settings, bottom));
  return useMemo(
    () => (row) => {
      for (const { data } of [upper, lower]) {
        const cells = data?.cells[row - data.from];
        if (cells) return cells;
      }
      return undefined;
    },
    [upper, lower],
  );
}

function requestOf(settings: ReturnType<typeof useReadingSettings>, page: number) {
  return { verb: "fileRows" as const, settings, from: page * pageRows, to: (page + 1) * pageRows };
}
