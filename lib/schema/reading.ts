import { z } from "zod";

const share = z.number().min(0).max(1);

/** How sure each guess is, in [0, 1]; 1 for what a person fixed and for what the file leaves no choice in. */
export const readingConfidenceSchema = z.strictObject({
  encoding: share,
  delimiter: share,
  quote: share,
  escape: share,
  decimal: share,
  headerRows: share,
  skipLines: share,
  lastLine: share,
});
export type ReadingConfidence = z.infer<typeof readingConfidenceSchema>;

/**
 * How a file is read. Every part is guessed, shown and can be changed; parts that a format has no
 * use for, such as the delimiter of a workbook, hold what CSV usually has.
 */
export const readingSchema = z.strictObject({
  encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]),
  delimiter: z.string().min(1).max(4),
  quote: z.enum(['"', "'", ""]),
  /** How a quote sign is written within a quoted cell: twice, or behind a backslash. Absent in older models: twice. */
  escape: z.enum(["doubled", "backslash"]).optional(),
  decimal: z.enum([".", ","]),
  /** Records (not lines) that make up the header; 0 means the file has none. */
  headerRows: z.int().min(0).max(9),
  /** Lines before the header that belong to no record. */
  skipLines: z.int().min(0).max(1000),
  /** Cells that mean "missing", compared after trimming and without case. */
  missing: z.array(z.string()),
  /** The sheet of a workbook, or the list of a JSON object, by name. Absent where a file is one table. */
  sheet: z.string().optional(),
  /** The columns that were read of a Parquet file, by name; absent: all of them. */
  columns: z.array(z.string()).optional(),
  /** Absent in older models, and where nothing was guessed. */
  confidence: readingConfidenceSchema.optional(),
});

export type Reading = z.infer<typeof readingSchema>;

/** A random sample of the rows of a file, stratified by nothing; the same seed gives the same rows. */
export const rowSampleSchema = z.strictObject({
  rows: z.int().min(1).max(100_000_000),
  seed: z.int().min(0).max(0xffff_ffff),
});
export type RowSample = z.infer<typeof rowSampleSchema>;

/** What a person has fixed; the rest is guessed from the file. */
export const readingOverridesSchema = readingSchema
  .omit({ confidence: true })
  .extend({
    /** The table's last line in the file; null: it goes on to the end, whatever it looks like. */
    lastLine: z.int().min(1).nullable(),
    /** Of text files. null: all rows, however large the file is. Absent: all rows, if they fit into memory. */
    sample: rowSampleSchema.nullable(),
  })
  .partial();
export type ReadingOverrides = z.infer<typeof readingOverridesSchema>;

/** Line ends found in the file; "mixed" is read all the same. */
export type LineEnd = "lf" | "crlf" | "cr" | "mixed";

/** A record that could not be used as it stood. `cells` is the text as it was. */
export interface SetAsideRow {
  /** 1-based line where the record starts in the file. */
  readonly line: number;
  readonly reason:
    | "blank"
    | "too-many-cells"
    | "too-few-cells"
    | "unreadable"
    /** A note below the table. */
    | "footer"
    /** A row that sums up the others. */
    | "total"
    /** Column names that come again between the rows. */
    | "repeated-header"
    /** Part of another table of the file, or behind the last line a person gave. */
    | "other-table";
  readonly cells: readonly string[];
}

/** Something repaired while reading: the record was used, and a person should know. */
export interface ReadingRepair {
  readonly line: number;
  readonly kind:
    | "unclosed-quote"
    | "padded"
    | "bad-character"
    /** A delimiter too many or too few was put right, because only so every cell fits its column. */
    | "realigned";
}

/** One of the tables in a file. To read another one, fix `skipLines` and `lastLine` to its own. */
export interface FoundTable {
  /** Lines of the file before its header. */
  readonly skipLines: number;
  /** The last line it may reach to, 1-based; null: the end of the file. */
  readonly lastLine: number | null;
  readonly headerRows: number;
  readonly header: readonly string[];
  readonly rows: number;
  readonly isRead: boolean;
}
