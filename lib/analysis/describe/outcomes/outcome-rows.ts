import type { Estimate, OutcomeCell, OutcomeRow } from "@/lib/schema/description";
import type { Steps } from "@/lib/schema/progress";
import type { Column, Table } from "@/lib/schema/table";
import { type Group, meanDifference, meanInterval, withoutGroup } from "../contrast/means";
import { shareDifference, wilson } from "../contrast/proportions";
import type { Grouping } from "../mean-row";
import { splitRows } from "../rules/split-rows";

/**
 * Each outcome column over the clusters: numbers by their mean (Student's t), yes and no and two categories by their share (Wilson),
 * each with its difference from everyone else (Welch, Newcombe), and whether a difference that one half of the rows shows is
 * there in the other half. Missing cells are not counted; constant and empty columns, dates, and columns of more than two
 * categories are left out. O(rows · outcomes).
 */
export function* outcomeRows(
  table: Table,
  grouping: Grouping,
  seed: number,
): Steps<OutcomeRow[], never> {
  const { k, tableRows, labels } = grouping;
  const outcomes = table.columns.filter(({ role }) => role === "outcome");
  if (outcomes.length === 0) return [];
  const halves = splitRows(labels, k, seed, { heldOut: 1 / 2, most: Number.POSITIVE_INFINITY });
  const isHeldOut = new Uint8Array(labels.length);
  for (const row of halves.heldOut) isHeldOut[row] = 1;
  return outcomes.flatMap((column) => {
    const read = readerOf(column, tableRows);
    if (!read) return [];
    const groups = [0, 1].map((half) =>
      groupsOf(read.value, labels, k, (row) => isHeldOut[row] === half),
    );
    const all = groupsOf(read.value, labels, k, () => true);
    const compare = read.isShare ? sharesApart : meanDifference;
    const cells = all.clusters.map((own, c): OutcomeCell => {
      const [first, second] = groups.map(({ clusters, everyone }) => {
        return compare(clusters[c]!, withoutGroup(everyone, clusters[c]!));
      });
      const value = read.isShare
        ? wilson(Math.round(own.mean * own.count), own.count)
        : meanInterval(own);
      const lift =
        all.everyone.mean > 0 && !read.hasNegative ? own.mean / all.everyone.mean : Number.NaN;
      const heldOut = holds(first!, second!);
      return { value, lift, difference: compare(own, withoutGroup(all.everyone, own)), heldOut };
    });
    const head = read.category === undefined ? {} : { category: read.category };
    const kind = read.isShare ? "share" : "mean";
    return [{ column: column.name, ...head, kind, everyone: all.everyone.mean, cells }];
  });
}

function holds(found: Estimate, again: Estimate): OutcomeCell["heldOut"] {
  const sign = signOf(found);
  if (sign === 0) return "none";
  return signOf(again) === sign ? "holds" : "fades";
}

/** 0 where the interval has both signs. */
function signOf({ low, high }: Estimate): number {
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}

interface Reader {
  /** Of an entry of the rows that take part; NaN where missing. */
  readonly value: (at: number) => number;
  readonly isShare: boolean;
  readonly hasNegative: boolean;
  readonly category?: string;
}

function readerOf(column: Column, rows: Uint32Array): Reader | null {
  if (column.kind === "date" || column.kind === "text") return null;
  if ("codes" in column) {
    const counts = new Map<number, number>();
    for (const row of rows) {
      const code = column.codes[row]!;
      if (code >= 0) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    if (counts.size !== 2) return null;
    const [[rarer]] = [...counts].sort((a, b) => a[1] - b[1] || b[0] - a[0]) as [[number, number]];
    const wanted = column.kind === "boolean" ? column.values.indexOf("true") : rarer;
    const value = (at: number) => {
      const code = column.codes[rows[at]!]!;
      return code < 0 ? Number.NaN : Number(code === wanted);
    };
    return { value, isShare: true, hasNegative: false, category: column.values[wanted]! };
  }
  const seen = new Set<number>();
  let hasNegative = false;
  for (const row of rows) {
    const value = column.values[row]!;
    if (Number.isNaN(value)) continue;
    if (value < 0) hasNegative = true;
    if (seen.size < 3) seen.add(value);
  }
  if (seen.size < 2) return null;
  const isShare = seen.size === 2 && seen.has(0) && seen.has(1);
  return { value: (at) => column.values[rows[at]!]!, isShare, hasNegative };
}

function groupsOf(
  value: (at: number) => number,
  labels: Int32Array,
  k: number,
  isIn: (row: number) => boolean,
) {
  const counts = new Float64Array(k + 1);
  const sums = new Float64Array(k + 1);
  const squares = new Float64Array(k + 1);
  const each = (visit: (group: number, one: number) => void) => {
    for (let row = 0; row < labels.length; row++) {
      const one = value(row);
      if (Number.isNaN(one) || !isIn(row)) continue;
      visit(k, one);
      if (labels[row]! >= 0) visit(labels[row]!, one);
    }
  };
  each((group, one) => {
    counts[group]!++;
    sums[group]! += one;
  });
  each((group, one) => {
    squares[group]! += (one - sums[group]! / counts[group]!) ** 2;
  });
  const group = (c: number): Group => {
    return { count: counts[c]!, mean: sums[c]! / counts[c]!, squares: squares[c]! };
  };
  return { clusters: Array.from({ length: k }, (_, c) => group(c)), everyone: group(k) };
}

function sharesApart(first: Group, second: Group): Estimate {
  const cases = ({ mean, count }: Group) => (count === 0 ? 0 : Math.round(mean * count));
  return shareDifference(cases(first), first.count, cases(second), second.count);
}
