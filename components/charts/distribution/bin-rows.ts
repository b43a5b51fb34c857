import { forEachRow } from "@/lib/analysis/select/row-set";
import type { ColumnValues } from "@/lib/schema/column-values";
import type { RowSet } from "@/lib/schema/row-set";
import { nthValue } from "./nth-value";

/** The values of a column in so many bins, and which of them each row is in. */
export interface BinnedRows {
  readonly kind: ColumnValues["kind"];
  readonly bins: readonly Bin[];
  /** Per row, index of its bin; −1 where it has no value. */
  readonly binOfRow: Int16Array;
  /** Rows per bin. */
  readonly counts: Uint32Array;
  readonly missing: number;
}

export type Bin =
  /** From `from` to below `to`; the last one closed. `isOpen`: values beyond, too. */
  | {
      readonly kind: "range";
      readonly from: number;
      readonly to: number;
      readonly isOpenBelow: boolean;
      readonly isOpenAbove: boolean;
      /** All values are whole numbers, and so are the ends. */
      readonly isWhole: boolean;
    }
  | { readonly kind: "group"; readonly name: string }
  /** All rarer groups. */
  | { readonly kind: "others"; readonly groups: number };

const mostRanges = 24;
const mostGroups = 12;
/** Values beyond these shares go to the outermost bins, so that a few far ones do not flatten the rest. */
const tail = 0.005;

/** Equal ranges, one for each whole number where there are few, or groups, the most frequent first. O(rows). */
export function binRows(column: ColumnValues): BinnedRows {
  return column.kind === "groups"
    ? binGroups(column.codes, column.groups)
    : binValues(column.kind, column.values);
}

/** Of the bins' rows, those that are in a set. O(rows). */
export function countIn({ binOfRow, bins }: BinnedRows, set: RowSet): Uint32Array {
  const counts = new Uint32Array(bins.length);
  forEachRow(set, (row) => {
    const bin = binOfRow[row] as number;
    if (bin >= 0) counts[bin]! += 1;
  });
  return counts;
}

function binGroups(codes: Int32Array, groups: readonly string[]): BinnedRows {
  const own = groups.length > mostGroups ? mostGroups - 1 : groups.length;
  const bins: Bin[] = groups.slice(0, own).map((name) => ({ kind: "group", name }));
  if (own < groups.length) bins.push({ kind: "others", groups: groups.length - own });
  return counted(
    "groups",
    bins,
    Int16Array.from(codes, (code) => Math.min(code, own)),
  );
}

function binValues(kind: "number" | "date", values: Float64Array): BinnedRows {
  const { known, min, max, isAllWhole } = knownOf(values);
  const { length } = known;
  if (length === 0) return counted(kind, [], new Int16Array(values.length).fill(-1));
  const at = (place: number) => nthValue(known, place, min, max);
  const isWhole = kind === "number" && isAllWhole;
  const isFew = isWhole && max - min < mostRanges;
  const low = isFew ? min - 0.5 : at(Math.floor(tail * (length - 1)));
  const last = isFew ? max + 0.5 : at(Math.ceil((1 - tail) * (length - 1)));
  const wanted = isFew
    ? max - min + 1
    : Math.min(mostRanges, Math.max(5, Math.ceil(Math.sqrt(length))));
  const span = isWhole && !isFew ? last + 1 - low : last - low;
  const width = isWhole ? Math.ceil(span / wanted) : span / wanted;
  const ranges = span === 0 ? 1 : isWhole ? Math.ceil(span / width) : wanted;
  const bins = Array.from({ length: ranges }, (_, i): Bin => {
    if (isFew) return { kind: "group", name: String(min + i) };
    return {
      kind: "range",
      from: low + i * width,
      to: low + (i + 1) * width,
      isOpenBelow: i === 0 && min < low,
      isOpenAbove: i === ranges - 1 && max > last,
      isWhole,
    };
  });
  const binOfRow = new Int16Array(values.length);
  for (let row = 0; row < binOfRow.length; row++) {
    const value = values[row] as number;
    const bin = width === 0 ? 0 : Math.floor((value - low) / width);
    binOfRow[row] = Number.isFinite(value) ? Math.max(0, Math.min(ranges - 1, bin)) : -1;
  }
  return counted(kind, bins, binOfRow);
}

/** The finite values, their bounds, and whether all are whole numbers. */
function knownOf(values: Float64Array) {
  const found = new Float64Array(values.length);
  let [length, min, max, isAllWhole] = [
    0,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    true,
  ];
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (!Number.isFinite(value)) continue;
    found[length++] = value;
    if (value < min) min = value;
    if (value > max) max = value;
    if (isAllWhole && !Number.isSafeInteger(value)) isAllWhole = false;
  }
  return { known: found.subarray(0, length), min, max, isAllWhole };
}

function counted(
  kind: ColumnValues["kind"],
  bins: readonly Bin[],
  binOfRow: Int16Array,
): BinnedRows {
  const counts = new Uint32Array(bins.length);
  let missing = 0;
  for (let row = 0; row < binOfRow.length; row++) {
    const bin = binOfRow[row] as number;
    if (bin < 0) missing++;
    else counts[bin]! += 1;
  }
  return { kind, bins, binOfRow, counts, missing };
}
