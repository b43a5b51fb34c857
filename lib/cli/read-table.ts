import { readFile } from "@/lib/analysis/ingest/read-file";
import type { ReadingOverrides } from "@/lib/schema/reading";
import type { ByteSource } from "@/lib/schema/source";
import type { RawTable } from "@/lib/schema/table";
import { withFileSource } from "./file-source";

/** A file as text cells, before anything is understood of it. */
export function readTable(folder: string, path: string): Promise<RawTable> {
  return withFileSource(folder, path, (source) => readSource(source, {}));
}

export async function readSource(source: ByteSource, reading: ReadingOverrides): Promise<RawTable> {
  const steps = readFile(source, reading);
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}
