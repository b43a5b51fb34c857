import { totalmem } from "node:os";
import {
  type Learned,
  readForModel as readSteps,
} from "@/lib/analysis/handover/model/read-for-model";
import type { ReadingOverrides } from "@/lib/schema/reading";
import type { RawTable } from "@/lib/schema/table";
import { withFileSource } from "./file-source";
import { ofSheet } from "./sheet-option";

/** A file of new rows from a path; see `readForModel` of the handover. What is `given` on the command line wins. */
export async function readForModel(
  folder: string,
  path: string,
  model: Learned,
  given: ReadingOverrides,
): Promise<RawTable> {
  const raw = await withFileSource(folder, path, async (source) => {
    const steps = readSteps(source, model, given, totalmem());
    for (;;) {
      const step = await steps.next();
      if (step.done) return step.value;
    }
  });
  return ofSheet(raw, given, path);
}
