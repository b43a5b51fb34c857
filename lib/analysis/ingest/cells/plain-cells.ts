import type { PackedTexts } from "@/lib/schema/table";
import { daysIn, daysSinceEpoch } from "../types/calendar-days";

/** What a column holds whose filled cells are all plain numbers, or all days and times as ISO 8601 has them. */
export interface PlainCells {
  readonly kind: "number" | "date";
  /** Per row, NaN where missing; dates in milliseconds. */
  readonly values: Float64Array;
  /** Rows that hold something. */
  readonly filled: number;
  readonly min: number;
  readonly max: number;
  /** Of numbers: whether every one is whole. */
  readonly areIntegers: boolean;
  /** Of numbers: whether any has decimals, and whether any of those cannot be thousands (1.234). */
  readonly hasPoint: boolean;
  readonly hasClearPoint: boolean;
  /** Of numbers: rows that might be dates written in digits (20130211, 11.2013). */
  readonly dateLike: number;
  /** Of dates: whether any has a time of day. */
  readonly hasTime: boolean;
}

const point = 46;
const minus = 45;
const mostDigits = 15;
const dayMs = 86_400_000;
const powers = Array.from({ length: mostDigits + 1 }, (_, i) => 10 ** i);
const decoder = new TextDecoder();

/** Whether a token for "missing" could be taken for a plain number or day. */
export function isPlainToken(token: string): boolean {
  return /^-?\d[\d.:T -]*$/.test(token.trim());
}

/**
 * Reads cells straight from their bytes; undefined as soon as one is neither missing nor plain: digits with at most one
 * point among them and a minus before, no more than 15, without leading zeros; or 2013-02-11, perhaps with 10:15:00 behind.
 * Numbers are correctly rounded: digits and power of ten are both exact, so one division decides. O(bytes) time.
 */
export function readPlainCells(
  { bytes, starts }: PackedTexts,
  isMissing: (cell: string) => boolean,
): PlainCells | undefined {
  const rows = starts.length - 1;
  const values = new Float64Array(rows);
  const isDate = beginsWithDay(bytes, starts);
  let filled = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let areIntegers = true;
  let hasPoint = false;
  let hasClearPoint = false;
  let dateLike = 0;
  let hasTime = false;
  for (let row = 0; row < rows; row++) {
    const start = starts[row]!;
    const end = starts[row + 1]!;
    let value = Number.NaN;
    if (isDate) {
      value = dayAt(bytes, start, end);
      if (end - start > 10) hasTime = true;
    } else {
      const isNegative = bytes[start] === minus;
      const first = isNegative ? start + 1 : start;
      let digits = 0;
      let whole = 0;
      let at = first;
      for (; at < end && bytes[at]! >= 48 && bytes[at]! <= 57; at++)
        digits = digits * 10 + bytes[at]! - 48;
      whole = at - first;
      let decimals = 0;
      if (at < end && bytes[at] === point) {
        for (at++; at < end && bytes[at]! >= 48 && bytes[at]! <= 57; at++)
          digits = digits * 10 + bytes[at]! - 48;
        decimals = at - first - whole - 1;
      }
      const isWhole = decimals === 0 && at === first + whole;
      const isPlain = at === end && whole > 0 && (isWhole || decimals > 0);
      if (isPlain) {
        const isPadded = whole > 1 && bytes[first] === 48;
        if (isPadded || whole + decimals > mostDigits) return undefined;
        value = isWhole ? digits : digits / powers[decimals]!;
        if (isNegative) value = -value;
        if (!isWhole) {
          hasPoint = true;
          if (decimals !== 3 || whole > 3 || bytes[first] === 48) hasClearPoint = true;
          if (digits % powers[decimals]! !== 0) areIntegers = false;
        }
        if (
          isNegative ? false : isWhole ? whole === 8 || whole === 14 : whole < 3 && decimals === 4
        )
          dateLike++;
      }
    }
    values[row] = value;
    if (Number.isNaN(value)) {
      if (start !== end && !isMissing(decoder.decode(bytes.subarray(start, end)))) return undefined;
    } else {
      filled++;
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  if (filled === 0) return undefined;
  const facts = { areIntegers, hasPoint, hasClearPoint, dateLike, hasTime };
  return { kind: isDate ? "date" : "number", values, filled, min, max, ...facts };
}

function beginsWithDay(bytes: Uint8Array, starts: Uint32Array): boolean {
  for (let row = 0; row + 1 < starts.length; row++) {
    const start = starts[row]!;
    if (starts[row + 1]! - start >= 10) return bytes[start + 4] === 45 && bytes[start + 7] === 45;
    if (row > 1000) return false;
  }
  return false;
}

/** Milliseconds, NaN for anything but YYYY-MM-DD with or without HH:MM:SS behind a space or T. */
function dayAt(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length !== 10 && length !== 19) return Number.NaN;
  const two = (at: number): number => {
    const tens = bytes[start + at]! - 48;
    const ones = bytes[start + at + 1]! - 48;
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? Number.NaN : tens * 10 + ones;
  };
  if (bytes[start + 4] !== 45 || bytes[start + 7] !== 45) return Number.NaN;
  const year = two(0) * 100 + two(2);
  const month = two(5);
  const day = two(8);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)))
    return Number.NaN;
  const midnight = daysSinceEpoch(year, month, day) * dayMs;
  if (length === 10) return midnight;
  const joint = bytes[start + 10];
  if ((joint !== 32 && joint !== 84) || bytes[start + 13] !== 58 || bytes[start + 16] !== 58)
    return Number.NaN;
  const hour = two(11);
  const minute = two(14);
  const second = two(17);
  if (!(hour < 24 && minute < 60 && second < 60)) return Number.NaN;
  return midnight + ((hour * 60 + minute) * 60 + second) * 1000;
}
