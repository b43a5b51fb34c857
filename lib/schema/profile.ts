import { z } from "zod";
import type { FoundMeaning } from "./meaning";
import { recipeStepSchema } from "./steps";
import {
  type ColumnKind,
  type ColumnReading,
  type ColumnRole,
  columnOverrideSchema,
} from "./table";

/** Equal-width bins over [min, max]; `counts[i]` covers [edges[i], edges[i+1]), the last one closed. */
export interface Histogram {
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** How many values lie far from the others, by three rules. */
export interface Outliers {
  /** Beyond Tukey's inner fences, 1.5 interquartile ranges from the quartiles. */
  readonly beyondFences: number;
  /** Beyond his outer fences, 3 interquartile ranges from the quartiles. */
  readonly farOut: number;
  /** Modified z-score beyond 3.5: the distance from the median in median absolute deviations; 0 where half of the values are equal. */
  readonly byMad: number;
  /** The value that is farthest from the median. */
  readonly farthest: number;
  /** Its share of the squared distances of all values from the median, in [0, 1]. */
  readonly farthestShare: number;
}

/** Values in two groups of one shape, a power of ten apart, such as euros and cents. */
export interface UnitMixture {
  /** 10, 100, 1,000 or 1,000,000. */
  readonly factor: number;
  /** Rows in the group of small values, and in that of large ones. */
  readonly small: number;
  readonly large: number;
  /** Median of each group. */
  readonly smallMedian: number;
  readonly largeMedian: number;
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
    /** At 5, 25, 50, 75 and 95 % of the values. */
    readonly quantiles: readonly number[];
  };
  readonly meaning?: FoundMeaning;
  /** Absent in tables that were computed. */
  readonly reading?: ColumnReading;
  /** Numbers that are not all the same. */
  readonly outliers?: Outliers;
  /** Numbers that seem to be written in two units. */
  readonly unitMixture?: UnitMixture;
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
  "ambiguous-numbers",
  "mixed-dates",
  "short-years",
  "mixed-units",
  "infinite",
  "giant-outlier",
  "unit-mixture",
  "look-alikes",
  "redundant",
  "personal",
  "sensitive",
  "treatment",
  "one-row",
  "row-numbers",
  "schema-missing",
  "schema-new",
  "schema-type",
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** What one click changes: what is decided about columns, or the recipe. Plain JSON. */
export const findingChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("columns"), overrides: z.array(columnOverrideSchema).min(1) }),
  /** Added where it belongs in the recipe that is in force. */
  z.strictObject({ kind: z.literal("step"), step: recipeStepSchema }),
]);
export type FindingChange = z.infer<typeof findingChangeSchema>;

export interface Remedy {
  /** What the button says. */
  readonly label: string;
  readonly change: FindingChange;
}

/** Something worth knowing about the file, in plain words. */
export interface Finding {
  readonly kind: FindingKind;
  readonly severity: "info" | "warning" | "problem";
  /** The column it is about, where there is one. */
  readonly column?: string;
  readonly count?: number;
  readonly sentence: string;
  /** The first is the one to take when in doubt; several where a person has to say which is right. */
  readonly remedies?: readonly Remedy[];
}

/** What a dismissal is remembered by: the same finding about the same column. */
export function findingKey({ kind, column }: Pick<Finding, "kind" | "column">): string {
  return JSON.stringify(column === undefined ? [kind] : [kind, column]);
}

/** How two columns go together. */
export interface Association {
  readonly left: string;
  readonly right: string;
  /**
   * correlation: two numbers, Pearson's r in [−1, 1]. cramer: two categories, bias-corrected Cramér's V
   * in [0, 1]. ratio: a category and a number, correlation ratio η in [0, 1].
   */
  readonly measure: "correlation" | "cramer" | "ratio";
  readonly value: number;
  /** Two numbers: Spearman's rank correlation. */
  readonly rank?: number;
  /** Rows with a value in both. */
  readonly rows: number;
}

export interface Associations {
  /** Columns that were compared, in the order of the table. */
  readonly columns: readonly string[];
  /** Columns that could have been compared too but for their number. */
  readonly leftOut: number;
  /** Rows looked at: all, or a random sample. */
  readonly rows: number;
  readonly isSampled: boolean;
  /** Every pair of columns once, strongest first. */
  readonly pairs: readonly Association[];
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
  /** Absent where it was not asked for. */
  readonly associations?: Associations;
  readonly purchases?: PurchaseColumns;
  /** Beside `purchases`, which only asks for an identifier that repeats and a date. */
  readonly events?: EventColumns;
}
