import * as Comlink from "comlink";
import { labelRecords, labelsCsv } from "@/lib/analysis/handover/labels/labels-csv";
import { labelsWorkbook } from "@/lib/analysis/handover/labels/labels-workbook";
import { type LabeledFile, labelFile } from "@/lib/analysis/handover/model/label-file";
import { parseModel } from "@/lib/analysis/handover/model/parse-model";
import { scoredLabels } from "@/lib/analysis/handover/model/score-table";
import { throttle } from "@/lib/runtime/throttle";
import { Failure, type FailureData, toFailureData } from "@/lib/schema/failure";
import type { Labeled } from "@/lib/schema/labeling";
import type { Progress } from "@/lib/schema/progress";
import { holdLifeline } from "./lifeline";
import { memoryBytes } from "./memory-bytes";

export type LabelOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: FailureData };

/** "workbook": Excel; the others are CSV. */
export type LabelFormat = "spreadsheet" | "machine" | "workbook";

const mostModelBytes = 200_000_000;
const previewRecords = 6;
const breathAfterMs = 8;

/** Labels one file at a time by a saved model; to cancel, the whole worker is stopped. */
let labeled: LabeledFile | null = null;

const api = {
  live: (lifeline: string) => holdLifeline(lifeline),

  label(
    model: File,
    file: File,
    asOf: string | null,
    report: (progress: Progress) => void,
  ): Promise<LabelOutcome<Labeled>> {
    return settled(async () => {
      labeled = null;
      if (model.size > mostModelBytes) {
        throw new Failure("model-invalid", `"${model.name}" is too large to be a model.`);
      }
      const source = {
        name: file.name,
        size: file.size,
        slice: async (start: number, end: number) =>
          new Uint8Array(await file.slice(start, end).arrayBuffer()),
      };
      const parsed = parseModel(await model.text());
      const send = throttle(report);
      const steps = labelFile(source, parsed, asOf ?? undefined, memoryBytes());
      let since = performance.now();
      for (;;) {
        const step = await steps.next();
        if (step.done) {
          labeled = step.value;
          break;
        }
        send(step.value);
        if (performance.now() - since < breathAfterMs) continue;
        await new Promise((resolve) => setTimeout(resolve));
        since = performance.now();
      }
      return { ...labeled.account, preview: previewOf(labeled) };
    });
  },

  list(format: LabelFormat, includeColumns: boolean): Promise<LabelOutcome<Blob>> {
    return settled(async () => {
      if (!labeled) throw new Failure("internal", "No file is labeled yet.");
      const rows = scoredLabels(labeled.scored);
      if (format === "workbook") {
        const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        return new Blob(labelsWorkbook(rows, includeColumns, Date.now()), { type });
      }
      const pieces = [...labelsCsv(rows, { mode: format, includeColumns })];
      return new Blob(pieces, { type: "text/csv;charset=utf-8" });
    });
  },
};

function previewOf({ scored }: LabeledFile): string[][] {
  const first = { ...scored, tableRows: scored.tableRows.subarray(0, previewRecords - 1) };
  return [...labelRecords(scoredLabels(first), { mode: "machine", includeColumns: false })];
}

async function settled<T>(work: () => Promise<T>): Promise<LabelOutcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    return { ok: false, error: toFailureData(thrown) };
  }
}

export type LabelerApi = typeof api;

Comlink.expose(api);
