import type { ColumnKind, ColumnRole } from "./table";

/** Equal-width bins over [min, max]; `counts[i]` covers [edges[i], edges[i+1]), the last one closed. */
export interface Histogram {
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** What was found in one column. Dates are given in milliseconds, as in the table. */
export interface ColumnProfile {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly role: ColumnRole;
  readonly rows: number;
  readonly missing: number;
  readonly unreadable: number;
  readonly distinct: number;
  /** Numbers and dates with at least one value. */
  readonly range?: {
    readonly min: number;
    readonly max: number;
    readonly mean: number;
    readonly median: number;
    readonly deviation: number;
    readonly skew: number;
  };
  readonly histogram?: Histogram;
  /** Categories, booleans and text: the most frequent values, at most 12, most frequent first. */
  readonly top?: readonly ValueCount[];
  /** The first cells that are not missing, as text, at most 3. */
  readonly examples: readonly string[];
}

export const findingKinds = [
  "duplicate-rows",
  "duplicate-identifiers",
  "constant",
  "all-missing",
  "many-missing",
  "near-unique",
  "spellings",
  "skewed",
  "outliers",
  "leading-zeros",
  "large-integers",
  "unreadable-cells",
  "renamed-columns",
  "rows-set-aside",
  "repaired-lines",
  "purchases",
  "events",
  "ambiguous-dates",
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Something worth knowing about the file, in plain words. */
export interface Finding {
  readonly kind: FindingKind;
  readonly severity: "info" | "warning" | "problem";
  /** The column it is about, where there is one. */
  readonly column?: string;
  readonly count?: number;
  readonly sentence: string;
}

/** Columns that look like purchases: the identifier repeats, there is a date, perhaps an amount. */
export interface PurchaseColumns {
  readonly identifier: string;
  readonly date: string;
  readonly amount?: string;
}

/** Columns that look like events: what was done, by whom and when, perhaps in which session and for how much. */
export interface EventColumns {
  readonly event: string;
  readonly user: string;
  readonly time: string;
  /** How the time counts from 1970-01-01 UTC where it is a number; absent where it is a date. */
  readonly timeUnit?: "seconds" | "milliseconds" | "microseconds";
  readonly session?: string;
  readonly amount?: string;
}

export interface Profile {
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
  readonly findings: readonly Finding[];
  readonly purchases?: PurchaseColumns;
  /** Beside `purchases`, which only asks for an identifier that repeats and a date. */
  readonly events?: EventColumns;
}
