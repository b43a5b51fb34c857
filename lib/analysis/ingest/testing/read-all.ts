import type { ReadingOverrides } from "@/lib/schema/reading";
import type { RawTable } from "@/lib/schema/table";
import { readRaw } from "../delimited/read-raw";
import { readFile } from "../read-file";
import { byteSourceOf } from "./byte-source-of";

/** Reads a whole file held in memory, for tests. */
export async function readAll(
  content: string | Uint8Array,
  overrides: ReadingOverrides = {},
  name?: string,
): Promise<RawTable> {
  const steps = readRaw(byteSourceOf(content, name), overrides);
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

/** The same through the one front door, for a file of any format. */
export async function readAny(
  content: string | Uint8Array,
  overrides: ReadingOverrides = {},
  name?: string,
): Promise<RawTable> {
  const steps = readFile(byteSourceOf(content, name), overrides);
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

/** The records of a table as lists of cells, header not included. */
export function recordsOf(raw: RawTable): string[][] {
  return Array.from({ length: raw.rows }, (_, row) =>
    raw.columns.map((column) => column.values[column.codes[row]!]!),
  );
}

/** What stands above its columns in the file. */
export function headersOf(raw: RawTable): string[] {
  return raw.columns.map((column) => column.header);
}
