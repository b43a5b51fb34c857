import { readRaw } from "@/lib/analysis/ingest/read-raw";
import type { ReadingOverrides } from "@/lib/schema/reading";
import type { RawTable } from "@/lib/schema/table";
import { withFileSource } from "./file-source";

/** A file as text cells, before anything is understood of it. */
export function readTable(
  folder: string,
  path: string,
  reading: ReadingOverrides,
): Promise<RawTable> {
  return withFileSource(folder, path, async (source) => {
    const steps = readRaw(source, reading);
    for (;;) {
      const step = await steps.next();
      if (step.done) return step.value;
    }
  });
}
