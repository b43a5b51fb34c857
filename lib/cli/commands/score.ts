import { labelsCsv } from "@/lib/analysis/handover/labels/labels-csv";
import { parseModel } from "@/lib/analysis/handover/model/parse-model";
import {
  type ScoredTable,
  scoredLabels,
  scoreTable,
} from "@/lib/analysis/handover/model/score-table";
import { typeTable } from "@/lib/analysis/ingest/types/type-table";
import { Failure } from "@/lib/schema/failure";
import type { Command } from "../command";
import { checkPlaces } from "../places";
import { readForModel } from "../read-for-model";
import { dayOption, isSet, textOption } from "../read-options";
import { readTextFile } from "../read-text-file";
import { countRows, type RowCounts, rowCountsText, unusedText } from "../row-counts";
import { readSheet, sheetHelp, sheetSpecs } from "../sheet-option";
import { writeWhole } from "../write-file";

export const score: Command = {
  summary: "labels new rows with a saved model",
  usage: "MODEL FILE [--out labels.csv] [--as-of YYYY-MM-DD] [--sheet NAME] [--json]",
  help: [
    ["--out FILE", "write the labels as CSV to a file and not to standard output"],
    ["--as-of YYYY-MM-DD", "purchases: customers as of this day and not the model's"],
    sheetHelp,
    ["--json", "how many rows each segment got, as JSON; needs --out"],
  ],
  options: {
    out: { type: "string" },
    "as-of": { type: "string" },
    ...sheetSpecs,
    json: { type: "boolean" },
  },
  operands: [2, 2],
  async run([modelPath = "", path = ""], values, io) {
    const out = textOption(values, "out");
    const asOf = dayOption(values, "as-of");
    if (isSet(values, "json") && out === undefined) {
      throw new Failure(
        "option-invalid",
        "--json tells how it went, so --out must take the labels.",
      );
    }
    await checkPlaces(io.folder, [modelPath, path], { out });
    const model = parseModel(await readTextFile(io.folder, modelPath));
    const raw = await readForModel(io.folder, path, model, readSheet(values));
    const scored = scoreTable(model, typeTable(raw, model.columns), asOf);
    const report = reportOf(scored, countRows(raw, scored, scored.asOf !== null));
    const csv = labelsCsv(scoredLabels(scored), { mode: "machine", includeColumns: false });
    if (out === undefined) {
      for (const piece of csv) await io.out(piece);
      for (const line of forPeople(report)) io.say(line);
      return 0;
    }
    await writeWhole(io.folder, out, csv);
    await io.out(
      isSet(values, "json") ? `${JSON.stringify(report)}\n` : `${forPeople(report).join("\n")}\n`,
    );
    return 0;
  },
};

function reportOf(scored: ScoredTable, counts: RowCounts) {
  const { tableRows, labels, identities, names, asOf, cells } = scored;
  const sizes = identities.map(() => 0);
  for (const label of labels) if (label >= 0) sizes[label]!++;
  return {
    ...counts,
    rowsOut: tableRows.length,
    asOf,
    columns: cells,
    segments: identities.map((identity, label) => ({
      segment: identity + 1,
      name: names[label] ?? "",
      size: sizes[label],
    })),
  };
}

function forPeople(report: ReturnType<typeof reportOf>): string[] {
  const { rowsOut, asOf, unused, columns } = report;
  const labeled =
    asOf === null ? `${rowsOut} rows labeled` : `${rowsOut} customers labeled, as of ${asOf}`;
  const lines = [rowCountsText(report), labeled];
  if (asOf !== null && unused > 0) lines.push(unusedText(unused, asOf));
  for (const { name, filled, unreadable, unknown } of columns) {
    const parts: string[] = [];
    if (filled > 0) parts.push(`${filled} filled in`);
    if (unreadable > 0) parts.push(`${unreadable} unreadable`);
    if (unknown > 0) parts.push(`${unknown} of a category the model does not know`);
    if (parts.length > 0) lines.push(`cells of "${name}": ${parts.join(", ")}`);
  }
  return lines;
}
