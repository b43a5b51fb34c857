import { z } from "zod";
import type { FoundTable, LineEnd, Reading, ReadingRepair, SetAsideRow } from "./reading";

export const columnKinds = ["number", "category", "date", "boolean", "text"] as const;
export const columnRoles = ["identifier", "feature", "outcome", "label", "ignored"] as const;
export const columnKindSchema = z.enum(columnKinds);
export const columnRoleSchema = z.enum(columnRoles);
export type ColumnKind = z.infer<typeof columnKindSchema>;
export type ColumnRole = z.infer<typeof columnRoleSchema>;

/** What a person decided about a column, over what was inferred. Keyed by name in a list, never in an object: a column may be called `__proto__`. */
export const columnOverrideSchema = z.strictObject({
  name: z.string(),
  kind: columnKindSchema.optional(),
  role: columnRoleSchema.optional(),
});
export type ColumnOverride = z.infer<typeof columnOverrideSchema>;

/** A column of text exactly as it stood in the file: `values[codes[row]]` is the cell. */
export interface RawColumn {
  /** Unique within the table; differs from `header` where headers were empty or repeated. */
  readonly name: string;
  /** The header as it stood. */
  readonly header: string;
  readonly codes: Uint32Array;
  /** Distinct cells in order of first appearance. */
  readonly values: readonly string[];
}

/** A file as records of text, before anything is understood of it. */
export interface RawTable {
  readonly rows: number;
  readonly columns: readonly RawColumn[];
  /** 1-based line in the file where each row starts. */
  readonly lines: Uint32Array;
  readonly reading: Reading;
  readonly lineEnd: LineEnd;
  readonly byteOrderMark: boolean;
  readonly setAside: readonly SetAsideRow[];
  readonly repairs: readonly ReadingRepair[];
  /** All tables of the file in its order, the one that was read among them. Absent: there is just the one. */
  readonly tables?: readonly FoundTable[];
}

interface ColumnBase {
  readonly name: string;
  readonly role: ColumnRole;
  /** Cells that held text which did not fit the kind; they count as missing. */
  readonly unreadable: number;
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
