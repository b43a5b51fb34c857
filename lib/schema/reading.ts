import { z } from "zod";

/** How the bytes of a delimited file are read. Every part is guessed, shown and can be changed. */
export const readingSchema = z.strictObject({
  encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]),
  delimiter: z.string().min(1).max(4),
  quote: z.enum(['"', "'", ""]),
  decimal: z.enum([".", ","]),
  /** Records (not lines) that make up the header; 0 means the file has none. */
  headerRows: z.int().min(0).max(9),
  /** Lines before the header that belong to no record. */
  skipLines: z.int().min(0).max(1000),
  /** Cells that mean "missing", compared after trimming and without case. */
  missing: z.array(z.string()),
});

export type Reading = z.infer<typeof readingSchema>;

/** What a person has fixed; the rest is guessed from the file. */
export const readingOverridesSchema = readingSchema.partial();
export type ReadingOverrides = z.infer<typeof readingOverridesSchema>;

/** Line ends found in the file; "mixed" is read all the same. */
export type LineEnd = "lf" | "crlf" | "cr" | "mixed";

/** A record that could not be used as it stood. `cells` is the text as it was. */
export interface SetAsideRow {
  /** 1-based line where the record starts in the file. */
  readonly line: number;
  readonly reason: "blank" | "too-many-cells" | "too-few-cells" | "unreadable";
  readonly cells: readonly string[];
}

/** Something repaired while reading: the record was used, and a person should know. */
export interface ReadingRepair {
  readonly line: number;
  readonly kind: "unclosed-quote" | "padded" | "bad-character";
}
