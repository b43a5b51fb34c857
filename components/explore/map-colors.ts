"use client";

import { parseAsString, useQueryState } from "nuqs";
import { useMemo } from "react";
import { type ExplainedPaint, paintOf, paintScale } from "@/components/charts/map/map-paint";
import { formatDay, formatScore, formatValue } from "@/components/ui/formats";
import { useColumnValues, usePrepared } from "@/lib/client/computations";
import { useMask } from "@/lib/client/personal-view";
import { useSegments } from "@/lib/client/segments";
import { exploreWords as words } from "./words";

const ofColumn = "column:";

/** By what the maps are colored: `segment`, `certainty`, `silhouette`, or `column:` and a name. In the address. */
export function useColorBy() {
  return useQueryState(
    "color",
    parseAsString.withDefault("segment").withOptions({ history: "push" }),
  );
}

/** Everything that maps can be colored by now. */
export function useColorChoices(): readonly { readonly value: string; readonly label: string }[] {
  const { entry } = useSegments();
  const { data } = usePrepared();
  const hasCertainty = entry?.clustering.certainty !== undefined;
  return useMemo(() => {
    const columns = (data?.profile.columns ?? []).filter(
      ({ role, kind }) => role !== "identifier" && kind !== "text",
    );
    return [
      { value: "segment", label: words.colors.segment },
      ...(hasCertainty ? [{ value: "certainty", label: words.colors.certainty }] : []),
      { value: "silhouette", label: words.colors.silhouette },
      ...columns.map(({ name }) => ({ value: ofColumn + name, label: name })),
    ];
  }, [data, hasCertainty]);
}

export interface MapColoring {
  readonly title: string;
  readonly painted: ExplainedPaint;
  readonly format: (value: number) => string;
}

/** The colors that were chosen; null: those of the segments, also while others are fetched. */
export function useMapColoring(): MapColoring | null {
  const [by] = useColorBy();
  const { entry } = useSegments();
  const { data: prepared } = usePrepared();
  const mask = useMask();
  const name = by.startsWith(ofColumn) ? by.slice(ofColumn.length) : null;
  const column = prepared?.profile.columns.find((one) => one.name === name);
  const { data, isStale } = useColumnValues(column ? column.name : null);
  const meaning = column?.meaning?.meaning;
  return useMemo(() => {
    if (by === "silhouette" && entry) {
      const painted = paintScale(entry.silhouettes);
      return { title: words.colors.silhouette, painted, format: (value) => formatScore(value) };
    }
    const certainty = entry?.clustering.certainty;
    if (by === "certainty" && certainty) {
      const painted = paintScale(certainty);
      return { title: words.colors.certainty, painted, format: (value) => formatScore(value) };
    }
    if (name === null || column === undefined || !data || isStale) return null;
    const painted = paintOf(
      data.kind === "groups"
        ? { ...data, groups: data.groups.map((group) => mask(group, meaning)) }
        : data,
    );
    return { title: name, painted, format: data.kind === "date" ? formatDay : formatValue };
  }, [by, entry, name, column, data, isStale, mask, meaning]);
}
