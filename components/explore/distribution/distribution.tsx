"use client";

import { useMemo, useState } from "react";
import { type BinnedRows, countIn } from "@/components/charts/distribution/bin-rows";
import { DistributionChart } from "@/components/charts/distribution/distribution-chart";
import { joinOf } from "@/components/charts/map/map-brush";
import { segmentColor } from "@/components/charts/segment-look";
import { countRows, setOf } from "@/lib/analysis/select/row-set";
import { useHighlight, usePoint } from "@/lib/client/highlight";
import { useSegments } from "@/lib/client/segments";
import { useSelection } from "@/lib/client/selection";
import type { RowSet } from "@/lib/schema/row-set";
import { useEmphasis } from "../emphasis";
import { usePicked } from "../view-state";
import { exploreWords as words } from "../words";
import { binName } from "./bin-name";

export function Distribution({
  column,
  binned,
}: {
  readonly column: string;
  readonly binned: BinnedRows;
}) {
  const { entry, names } = useSegments();
  const { join } = useSelection();
  const point = usePoint();
  const highlight = useHighlight();
  const [picked] = usePicked();
  const [own, setOwn] = useState<RowSet | null>(null);
  const on = useEmphasis(entry, own);
  const some = on?.rows === binned.binOfRow.length ? on : null;
  const counts = useMemo(() => (some ? countIn(binned, some) : null), [binned, some]);
  const withValue = sum(binned.counts);
  const someWithValue = counts ? sum(counts) : 0;
  const segment = highlight?.kind === "segment" ? highlight.segment : picked;
  const rowsIn = (bin: number) =>
    setOf(binned.binOfRow.length, (row) => binned.binOfRow[row] === bin);
  const pointAt = (bin: number | null) => {
    const set = bin === null ? null : rowsIn(bin);
    setOwn(set);
    point(set && { kind: "rows", set });
  };
  if (binned.bins.length === 0) return <p className="text-muted">{words.distribution.nothing}</p>;
  const isLying = binned.bins.some(({ kind }) => kind !== "range") && binned.kind === "groups";
  const bars = binned.bins.map((bin, i) => {
    const everyone = (binned.counts[i] ?? 0) / Math.max(1, withValue);
    const share = counts ? (counts[i] ?? 0) / Math.max(1, someWithValue) : null;
    const label = binName(bin, binned.kind);
    return {
      label,
      everyone,
      some: share,
      text: words.distribution.bar(label, binned.counts[i] ?? 0, everyone, share),
    };
  });
  const [first, last] = [bars[0]?.label ?? "", bars.at(-1)?.label ?? ""];
  return (
    <>
      <DistributionChart
        bars={bars}
        label={words.distribution.label(column)}
        color={segment === null ? "var(--accent)" : segmentColor(segment)}
        isLying={isLying}
        onPoint={pointAt}
        onPick={(bin, keys) => join(rowsIn(bin), joinOf(keys))}
      />
      {isLying ? null : (
        <p className="mt-1 flex justify-between gap-3 text-faint text-xs">
          <span>{first}</span>
          {bars.length > 1 ? <span>{last}</span> : null}
        </p>
      )}
      <p className="mt-2 text-muted text-xs">
        {words.distribution.gray}
        {some === null ? null : (
          <>
            {" · "}
            {segment === null
              ? words.customers(countRows(some))
              : words.distribution.some(names.get(segment) ?? "", countRows(some))}
          </>
        )}
        {binned.missing > 0 ? ` · ${words.distribution.missing(binned.missing)}` : null}
      </p>
    </>
  );
}

function sum(counts: Uint32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}
