import { totalmem } from "node:os";
import { readFile } from "@/lib/analysis/ingest/read-file";
import type { ReadingOverrides } from "@/lib/schema/reading";
import type { ByteSource } from "@/lib/schema/source";
import type { RawTable } from "@/lib/schema/table";
import { withFileSource } from "./file-source";
import { ofSheet } from "./sheet-option";

/** A file as text cells, before anything is understood of it. */
export async function readTable(
  folder: string,
  path: string,
  reading: ReadingOverrides,
): Promise<RawTable> {
  const raw = await withFileSource(folder, path, (source) =>
    readSource(source, reading, totalmem()),
  );
  return ofSheet(raw, reading, path);
}

export async function readSource(
  source: ByteSource,
  reading: ReadingOverrides,
  memoryBytes?: number,
): Promise<RawTable> {
  const steps = readFile(source, reading, memoryBytes);
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}
