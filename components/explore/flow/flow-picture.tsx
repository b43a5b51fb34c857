"use client";

import { useMemo, useState } from "react";
import { FlowChart, type FlowPlace } from "@/components/charts/flow/flow-chart";
import type { FlowBand, FlowNode } from "@/components/charts/flow/flow-layout";
import type { Keys } from "@/components/charts/flow/flow-nodes";
import { joinOf } from "@/components/charts/map/map-brush";
import { formatCount, formatScore } from "@/components/ui/formats";
import { clusterSizes, flowsBetween, flowTable } from "@/lib/analysis/score/flows";
import { intersect, rowsLabeled } from "@/lib/analysis/select/row-set";
import { usePoint } from "@/lib/client/highlight";
import { useSegments } from "@/lib/client/segments";
import { useSelection } from "@/lib/client/selection";
import type { RowSet } from "@/lib/schema/row-set";
import { useEmphasis } from "../emphasis";
import { exploreWords as words } from "../words";
import { FlowText } from "./flow-text";

/** A partition of the customers, as a column of the picture. */
export interface FlowColumn {
  readonly title: string;
  readonly k: number;
  readonly labels: Int32Array;
  readonly identities: readonly number[];
  readonly names: ReadonlyMap<number, string>;
}

const nobody = new Int32Array(0);

/** Partitions side by side, and who goes from which segment to which; on each part the customers behind it can be pointed at and selected. */
export function FlowPicture({
  description,
  columns,
  named,
  onPickNode,
}: {
  readonly description: string;
  readonly columns: readonly FlowColumn[];
  readonly named: readonly number[];
  /** false: its customers are selected. */
  readonly onPickNode: (column: number, cluster: number) => boolean;
}) {
  const { entry } = useSegments();
  const [rowsOfBands] = useState(() => new WeakMap<FlowBand, RowSet>());
  const { join } = useSelection();
  const point = usePoint();
  const on = useEmphasis(entry);
  const some = on?.rows === columns[0]?.labels.length ? on : null;
  const steps = useMemo(
    () =>
      columns.slice(1).map((column, i) => {
        const before = columns[i] ?? column;
        return { first: before, second: column, ...flowsBetween(before, column) };
      }),
    [columns],
  );
  const input = useMemo(
    () => ({ sizes: columns.map(sizesOf), flows: steps.map(({ flows }) => flows) }),
    [columns, steps],
  );
  const lit = useMemo(
    () => (some ? steps.map(({ first, second }) => flowTable(first, second, some)) : null),
    [steps, some],
  );
  const sizesLit = useMemo(
    () => (some ? columns.map((column) => clusterSizes(column, some)) : null),
    [columns, some],
  );
  const identityOf = (column: number, cluster: number) =>
    cluster < 0 ? null : (columns[column]?.identities[cluster] ?? null);
  const nameOf = (column: number, cluster: number) => {
    const identity = identityOf(column, cluster);
    return identity === null
      ? words.flow.unassigned
      : (columns[column]?.names.get(identity) ?? words.flow.number(identity + 1));
  };
  const litOf = (place: FlowPlace) => {
    if (place.kind === "node") {
      const { column, cluster, rows } = place.node;
      return sizesLit ? (sizesLit[column]?.[cluster + 1] ?? 0) / Math.max(1, rows) : 1;
    }
    const { from, to, rows } = place.band;
    const width = (columns[to.column]?.k ?? 0) + 1;
    const at = (from.cluster + 1) * width + to.cluster + 1;
    return lit ? (lit[from.column]?.[at] ?? 0) / Math.max(1, rows) : 1;
  };
  const labelsOf = (column: number) => columns[column]?.labels ?? nobody;
  const rowsOf = (place: FlowPlace): RowSet => {
    if (place.kind === "node") {
      return rowsLabeled(labelsOf(place.node.column), place.node.cluster);
    }
    const { from, to } = place.band;
    const known = rowsOfBands.get(place.band);
    const set =
      known ??
      intersect(
        rowsLabeled(labelsOf(from.column), from.cluster),
        rowsLabeled(labelsOf(to.column), to.cluster),
      );
    rowsOfBands.set(place.band, set);
    return set;
  };
  const labelOf = ({ column, cluster, rows }: FlowNode) =>
    `${columns[column]?.title ?? ""}: ${nameOf(column, cluster)}, ${words.customers(rows)}`;
  const pick = (place: FlowPlace, keys: Keys) => {
    const isHandled =
      place.kind === "node" &&
      joinOf(keys) === "replace" &&
      onPickNode(place.node.column, place.node.cluster);
    if (!isHandled) join(rowsOf(place), joinOf(keys));
  };
  return (
    <>
      <FlowChart
        description={description}
        input={input}
        identityOf={identityOf}
        nameOf={nameOf}
        labelOf={labelOf}
        named={named}
        litOf={litOf}
        tipOf={(place) =>
          place.kind === "node" ? (
            labelOf(place.node)
          ) : (
            <>
              <p>
                <bdi>{nameOf(place.band.from.column, place.band.from.cluster)}</bdi> →{" "}
                <bdi>{nameOf(place.band.to.column, place.band.to.cluster)}</bdi>
              </p>
              <p className="text-muted">{words.customers(place.band.rows)}</p>
            </>
          )
        }
        onPoint={(place) => point(place && { kind: "rows", set: rowsOf(place) })}
        onPick={pick}
      />
      <FlowText
        steps={steps.map(({ first, second, flows, adjustedRand }, column) => ({
          title: words.flow.step(first.title, second.title, formatScore(adjustedRand)),
          flows: flows.map(({ from, to, rows }) => ({
            from: nameOf(column, from),
            to: nameOf(column + 1, to),
            rows: formatCount(rows),
            select: () => {
              join(intersect(rowsLabeled(first.labels, from), rowsLabeled(second.labels, to)));
            },
          })),
        }))}
      />
    </>
  );
}

function sizesOf(column: FlowColumn): ReadonlyMap<number, number> {
  const known = Array.from(clusterSizes(column), (rows, i) => [i - 1, rows] as const);
  return new Map(known.filter(([, rows]) => rows > 0));
}
