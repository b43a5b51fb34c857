import { z } from "zod";
import type { FileFacts } from "./file-facts";
import { columnMeaningSchema, type FoundMeaning } from "./meaning";
import type { FoundTable, LineEnd, Reading, ReadingRepair, SetAsideRow } from "./reading";

export const columnKinds = ["number", "category", "date", "boolean", "text"] as const;
export const columnRoles = [
  "identifier",
  "feature",
  "outcome",
  "treatment",
  "label",
  "ignored",
] as const;
export const columnKindSchema = z.enum(columnKinds);
export const columnRoleSchema = z.enum(columnRoles);
export type ColumnKind = z.infer<typeof columnKindSchema>;
export type ColumnRole = z.infer<typeof columnRoleSchema>;

export const dateOrders = ["day-first", "month-first", "year-first"] as const;
export type DateOrder = (typeof dateOrders)[number];

/** What a person decided about a column, over what was inferred. Keyed by name in a list, never in an object: a column may be called `__proto__`. */
export const columnOverrideSchema = z.strictObject({
  name: z.string(),
  kind: columnKindSchema.optional(),
  role: columnRoleSchema.optional(),
  /** "none": the values stand for nothing in particular, whatever they look like. */
  meaning: columnMeaningSchema.or(z.literal("none")).optional(),
  /** Of numbers: which sign stands before the decimals. */
  decimal: z.enum([".", ","]).optional(),
  /** Of dates: which comes first in 03/04/2025. */
  dateOrder: z.enum(dateOrders).optional(),
  /** Of categories: those that look alike, such as with invisible signs or letters of another script, are one. */
  mergeLookAlikes: z.boolean().optional(),
});
export type ColumnOverride = z.infer<typeof columnOverrideSchema>;

/** Texts one behind the other as UTF-8: text `i` is `bytes[starts[i] … starts[i + 1])`. */
export interface PackedTexts {
  readonly bytes: Uint8Array;
  /** One more than there are texts. */
  readonly starts: Uint32Array;
}

/**
 * A column of text exactly as it stood in the file: `values[codes[row]]` is the cell. Of a column read from a large file
 * `values`, and with `cells` also `codes`, are made when first asked for, and then kept.
 */
export interface RawColumn {
  /** Unique within the table; differs from `header` where headers were empty or repeated. */
  readonly name: string;
  /** The header as it stood. */
  readonly header: string;
  readonly codes: Uint32Array;
  /** Distinct cells in order of first appearance. */
  readonly values: readonly string[];
  /** The distinct cells as bytes: far cheaper to go through than `values` where there are many. */
  readonly packed?: PackedTexts;
  /** Instead, where most cells differ: all of them, one a row. */
  readonly cells?: PackedTexts;
  /** With `cells`: the row where each distinct text comes first. */
  readonly firsts?: Uint32Array;
}

/** A file as records of text, before anything is understood of it. */
export interface RawTable {
  readonly rows: number;
  readonly columns: readonly RawColumn[];
  /** 1-based line in the file where each row starts; the row of a sheet, or the position of a record where there are no lines. */
  readonly lines: Uint32Array;
  readonly reading: Reading;
  readonly lineEnd: LineEnd;
  readonly byteOrderMark: boolean;
  readonly setAside: readonly SetAsideRow[];
  /** Where a sample was asked for: rows of the file that are not part of it. */
  readonly notSampled?: number;
  readonly repairs: readonly ReadingRepair[];
  /** All tables of the file in its order, the one that was read among them. Absent: there is just the one. */
  readonly tables?: readonly FoundTable[];
  /** Absent: CSV or other text. */
  readonly file?: FileFacts;
}

/** How the numbers of a column are written. */
export interface NumberWriting {
  readonly decimal: Reading["decimal"];
  /** Between thousands: "" for none; " " stands for every kind of space. */
  readonly group: "" | "," | "." | " " | "'";
  /** Whether there are signs between thousands or before decimals at all. */
  readonly hasSigns: boolean;
  /** Currency signs and codes, and "%", with the rows that have them; the most frequent first. */
  readonly units: readonly { readonly unit: string; readonly rows: number }[];
  /** A text such as 1,234 when nothing tells whether that is a thousand or a decimal; it was read as `decimal` says. */
  readonly ambiguous?: string;
  /** Rows that hold infinity, or a number too large to be one; they are missing. */
  readonly infinite: number;
}

export const dateForms = [
  "iso",
  "year-first",
  "numeric",
  "named-month",
  "month",
  "week",
  "compact",
  "excel-serial",
  "unix-seconds",
  "unix-milliseconds",
  "unix-microseconds",
] as const;
export type DateForm = (typeof dateForms)[number];

/** How the dates of a column are written. */
export interface DateWriting {
  /** Ways of writing, with the rows that have them; the most frequent first. */
  readonly forms: readonly { readonly form: DateForm; readonly rows: number }[];
  readonly order: DateOrder;
  /** A text such as 03/04/2025 when nothing tells the day from the month; it was read as `order` says. */
  readonly ambiguous?: string;
  /** Rows that fit only another order than the one taken. */
  readonly contrary: number;
  /** Rows with a year of two digits; years from `pivot` on are of the twentieth century. */
  readonly shortYears: number;
  readonly pivot: number;
  /** Rows that name a time zone; the wall clock is kept as written. */
  readonly zoned: number;
}

/** How the texts of a column were understood. */
export interface ColumnReading {
  /** Share of the filled rows that fit the kind, in [0, 1]. */
  readonly share: number;
  readonly numbers?: NumberWriting;
  readonly dates?: DateWriting;
  /** What a person decided about the reading. */
  readonly chosen?: Pick<ColumnOverride, "decimal" | "dateOrder" | "mergeLookAlikes">;
}

interface ColumnBase {
  readonly name: string;
  readonly role: ColumnRole;
  /** Cells that held text which did not fit the kind; they count as missing. */
  readonly unreadable: number;
  readonly meaning?: FoundMeaning;
  /** Absent in tables that were computed. */
  readonly reading?: ColumnReading;
  /** The text behind the values; absent in tables that were computed. */
  readonly raw?: RawColumn;
}

/** `values[row]`, NaN where missing; never infinite. */
export interface NumberColumn extends ColumnBase {
  readonly kind: "number";
  readonly values: Float64Array;
}

/** Milliseconds since 1970-01-01T00:00Z of the wall clock as written, NaN where missing. Never shifted by a time zone. */
export interface DateColumn extends ColumnBase {
  readonly kind: "date";
  readonly values: Float64Array;
  readonly hasTime: boolean;
}

/** `values[codes[row]]`, code -1 where missing. A boolean has the values "false" and "true", in that order. */
export interface CodedColumn extends ColumnBase {
  readonly kind: "category" | "boolean" | "text";
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

export type Column = NumberColumn | DateColumn | CodedColumn;

/** Rows × typed columns. One row is a purchase, an event or a customer, as the file has it. */
export interface Table {
  readonly rows: number;
  readonly columns: readonly Column[];
}
