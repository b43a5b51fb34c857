import type { Clustering } from "@/lib/schema/clustering";
import type { RowSet } from "@/lib/schema/row-set";
import { forEachRow } from "../select/row-set";
import { adjustedRandOf } from "./adjusted-rand";

/** Rows that are in one cluster of the first partition and in one of the second; −1: in none. */
export interface Flow {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
}

export interface Flows {
  /** By `from`, then `to`; none without rows. */
  readonly flows: readonly Flow[];
  /** Rows in no cluster count as one of their own. */
  readonly adjustedRand: number;
}

/** Rows in no cluster first: `table[(from + 1) * (second.k + 1) + to + 1]`. Of all rows, or of those that are `on`. O(rows + k · k). */
export function flowTable(first: Partition, second: Partition, on?: RowSet): Uint32Array {
  const width = second.k + 1;
  const table = new Uint32Array((first.k + 1) * width);
  const count = (row: number) => {
    table[(first.labels[row]! + 1) * width + second.labels[row]! + 1]!++;
  };
  if (on) forEachRow(on, count);
  else for (let row = 0; row < first.labels.length; row++) count(row);
  return table;
}

/** How many of the rows are in each cluster, those in none first: k + 1 counts. O(rows). */
export function clusterSizes({ k, labels }: Partition, on?: RowSet): Uint32Array {
  const sizes = new Uint32Array(k + 1);
  const count = (row: number) => {
    sizes[labels[row]! + 1]!++;
  };
  if (on) forEachRow(on, count);
  else for (let row = 0; row < labels.length; row++) count(row);
  return sizes;
}

type Partition = Pick<Clustering, "k" | "labels">;

/** How the clusters of one partition go over into those of another one of the same rows. O(rows + k · k). */
export function flowsBetween(first: Partition, second: Partition): Flows {
  const width = second.k + 1;
  const table = flowTable(first, second);
  const flows: Flow[] = [];
  const ofFirst = new Map<number, number>();
  const ofSecond = new Map<number, number>();
  const both = new Map<number, Map<number, number>>();
  table.forEach((rows, cell) => {
    if (rows === 0) return;
    const from = Math.floor(cell / width) - 1;
    const to = (cell % width) - 1;
    flows.push({ from, to, rows });
    ofFirst.set(from, (ofFirst.get(from) ?? 0) + rows);
    ofSecond.set(to, (ofSecond.get(to) ?? 0) + rows);
    const ofFrom = both.get(from) ?? new Map<number, number>();
    both.set(from, ofFrom.set(to, rows));
  });
  const rows = first.labels.length;
  return { flows, adjustedRand: adjustedRandOf({ rows, first: ofFirst, second: ofSecond, both }) };
}
