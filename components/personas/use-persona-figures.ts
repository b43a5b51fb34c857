"use client";

import { useMemo } from "react";
import type { PersonaFigures } from "@/lib/analysis/persona/text/persona-sections";
import { useSettings } from "@/lib/client/computations";
import { useMask } from "@/lib/client/personal-view";
import type { Segments } from "@/lib/client/segments";
import type { Trusted } from "@/lib/client/trust";
import { useComputation } from "@/lib/client/use-computation";
import type { Description } from "@/lib/schema/description";
import type { SegmentSummary } from "@/lib/schema/segment";
import { personasWords as words } from "./words";

const none: readonly SegmentSummary[] = [];

/** A persona with its figures, as text, print and comparison show it; customers are masked where they are personal data. */
export type FiguresOf = (summary: SegmentSummary) => PersonaFigures;

export function usePersonaFigures(
  segments: Segments,
  description: Description | undefined,
  trusted: ReadonlyMap<number, Trusted>,
): FiguresOf {
  const settings = useSettings();
  const mask = useMask();
  const { segmentation, names } = segments;
  const summaries = segmentation?.segments ?? none;
  const rows = useMemo(
    () =>
      summaries.flatMap(({ segment, typicalRows }) => [
        ...typicalRows,
        ...edgesOf(description, segment),
      ]),
    [summaries, description],
  );
  const isCurrent = segments.segmentations.state === "done" && rows.length > 0;
  const { data, isStale } = useComputation(
    isCurrent ? { verb: "customers", settings, rows } : null,
    "personaCustomers",
  );
  const called = useMemo(() => {
    const found = new Map<number, string>();
    if (!data || isStale) return found;
    for (const [i, row] of rows.entries()) {
      const { cells, meanings, identifier } = data;
      const cell = identifier < 0 ? "" : (cells[i]?.[identifier] ?? "");
      found.set(row, cell === "" ? words.row(row) : mask(cell, meanings[identifier]));
    }
    return found;
  }, [data, isStale, rows, mask]);
  const callAll = (all: readonly number[]) => all.flatMap((row) => called.get(row) ?? []);

  return (summary) => {
    const { segment, size, share, typicalRows } = summary;
    const told = description?.segments.find((one) => one.segment === segment);
    const trust = trusted.get(segment);
    return {
      persona: segments.persona(segment),
      name: names.get(segment) ?? "",
      size,
      share,
      trust: trust?.judgment ?? null,
      warnings: trust?.warnings ?? [],
      sentences: (told ?? summary).sentences,
      rule: told?.rule ?? null,
      typical: callAll(typicalRows),
      edges: callAll(edgesOf(description, segment)),
    };
  };
}

function edgesOf(description: Description | undefined, segment: number): number[] {
  const told = description?.segments.find((one) => one.segment === segment);
  return told?.edges.map(({ row }) => row) ?? [];
}
