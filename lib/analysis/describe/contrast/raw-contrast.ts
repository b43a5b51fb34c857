import type { Estimate, Spread } from "@/lib/schema/description";

/** How a cluster stands to everyone else in a column, or a category of it, before many comparisons are corrected for. */
export interface RawContrast {
  /** Members with a value. */
  readonly count: number;
  readonly own: number;
  readonly rest: number;
  readonly delta: Estimate;
  readonly effect: Estimate;
  readonly lift: Estimate;
  readonly p: number;
  /** Of numbers; NaN for categories and where there is no value. */
  readonly median: number;
}

/** What is found in a column. */
export interface ColumnFacts {
  /** Per line of the profile (one of a number, one per category that is shown), per cluster. */
  readonly lines: readonly (readonly RawContrast[])[];
  /** Of everyone; NaN for categories. */
  readonly median: number;
  readonly spread: Spread | null;
}

export const unknownEstimate: Estimate = { value: Number.NaN, low: Number.NaN, high: Number.NaN };
