"use client";

import { parseAsString, useQueryState } from "nuqs";
import { useMemo } from "react";
import {
  type ExplainedPaint,
  paintExtremes,
  paintOf,
  paintScale,
} from "@/components/charts/map/map-paint";
import { formatDay, formatValue } from "@/components/ui/formats";
import { useCertainty, useColumnValues, useOutlying, usePrepared } from "@/lib/client/computations";
import { useMask } from "@/lib/client/personal-view";
import { useSegments } from "@/lib/client/segments";
import { currentOf } from "@/lib/client/use-computation";
import { mapWords } from "./map-words";
import { exploreWords as words } from "./words";

const ofColumn = "column:";

/** By what the maps are colored: `segment`, `certainty`, `silhouette`, `outlying`, or `column:` and a name. In the address. */
export function useColorBy() {
  return useQueryState(
    "color",
    parseAsString.withDefault("segment").withOptions({ history: "push" }),
  );
}

/** Everything that maps can be colored by now. */
export function useColorChoices(): readonly { readonly value: string; readonly label: string }[] {
  const { data } = usePrepared();
  return useMemo(() => {
    const columns = (data?.profile.columns ?? []).filter(
      ({ role, kind }) => role !== "identifier" && kind !== "text",
    );
    return [
      { value: "segment", label: words.colors.segment },
      { value: "certainty", label: mapWords.colors.certainty },
      { value: "silhouette", label: words.colors.silhouette },
      { value: "outlying", label: mapWords.colors.outlying },
      ...columns.map(({ name }) => ({ value: ofColumn + name, label: name })),
    ];
  }, [data]);
}

export interface MapColoring {
  readonly title: string;
  readonly painted: ExplainedPaint;
  readonly low: (value: number) => string;
  readonly high: (value: number) => string;
  readonly note?: string;
}

/** From here on twice the limit everything has the color of the end. */
const farthest = 2;

/** The colors that were chosen; null: those of the segments, also while others are fetched. */
export function useMapColoring(): MapColoring | null {
  const [by] = useColorBy();
  const { entry, k } = useSegments();
  const { data: prepared } = usePrepared();
  const mask = useMask();
  const name = by.startsWith(ofColumn) ? by.slice(ofColumn.length) : null;
  const column = prepared?.profile.columns.find((one) => one.name === name);
  const { data, isStale } = useColumnValues(column ? column.name : null);
  const certainty = currentOf(useCertainty(by === "certainty" && entry ? k : undefined));
  const outlying = currentOf(useOutlying(by === "outlying"));
  const meaning = column?.meaning?.meaning;
  return useMemo(() => {
    if (by === "silhouette" && entry) {
      const painted = paintScale(entry.silhouettes);
      return { title: words.colors.silhouette, painted, ...mapWords.silhouette };
    }
    if (by === "certainty" && certainty) {
      const { title, low, high } = mapWords.certainty;
      const painted = paintScale(certainty.certainty);
      return { title, painted, low, high, note: mapWords.certainty[certainty.basis] };
    }
    if (by === "outlying" && outlying) {
      const { title, among, far, note, parts } = mapWords.outlying;
      const painted = paintExtremes(outlying.factors, 1, farthest * outlying.limit);
      const told = note(outlying.limit, outlying.neighbors);
      const inParts = outlying.parts > 1 ? ` · ${parts(outlying.parts)}` : "";
      return { title, painted, low: () => among, high: far, note: told + inParts };
    }
    if (name === null || column === undefined || !data || isStale) return null;
    const painted = paintOf(
      data.kind === "groups"
        ? { ...data, groups: data.groups.map((group) => mask(group, meaning)) }
        : data,
    );
    const format = data.kind === "date" ? formatDay : formatValue;
    return { title: name, painted, low: format, high: format };
  }, [by, entry, certainty, outlying, name, column, data, isStale, mask, meaning]);
}
