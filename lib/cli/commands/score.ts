import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseModel } from "@/lib/analysis/handover/parse-model";
import { type ScoredTable, scoredTableCsv, scoreTable } from "@/lib/analysis/handover/score-table";
import { typeTable } from "@/lib/analysis/ingest/type-table";
import { Failure } from "@/lib/schema/failure";
import type { Model } from "@/lib/schema/model";
import type { ReadingOverrides } from "@/lib/schema/reading";
import type { Command } from "../command";
import { fileFailure } from "../file-failure";
import { checkPlaces } from "../places";
import { isSet, textOption } from "../read-options";
import { readTable } from "../read-table";
import { writeWhole } from "../write-file";

export const score: Command = {
  summary: "labels new rows with a saved model",
  usage: "MODEL FILE [--out labels.csv] [--json]",
  help: [
    ["--out FILE", "write the labels as CSV to a file and not to standard output"],
    ["--json", "how many rows each segment got, as JSON; needs --out"],
  ],
  options: { out: { type: "string" }, json: { type: "boolean" } },
  operands: [2, 2],
  async run([modelPath = "", path = ""], values, io) {
    const out = textOption(values, "out");
    if (isSet(values, "json") && out === undefined) {
      throw new Failure(
        "option-invalid",
        "--json tells how it went, so --out must take the labels.",
      );
    }
    await checkPlaces(io.folder, [modelPath, path], { out });
    const text = await readFile(resolve(io.folder, modelPath), "utf8").catch((error) => {
      throw fileFailure(error, modelPath);
    });
    const model = parseModel(text);
    const scored = await scoreFile(model, io.folder, path);
    const csv = scoredTableCsv(scored, { mode: "machine", includeColumns: false });
    if (out === undefined) {
      for (const piece of csv) await io.out(piece);
      return 0;
    }
    await writeWhole(io.folder, out, csv);
    const report = reportOf(scored);
    const { rowsIn, rowsOut, rowsSetAside } = report;
    await io.out(
      isSet(values, "json")
        ? `${JSON.stringify(report)}\n`
        : `${rowsIn} rows in, ${rowsOut} labeled, ${rowsSetAside} set aside\n`,
    );
    return 0;
  },
};

/**
 * New rows are read as the model's file was; where that does not bring its columns to light, the
 * file may be laid out in another way, and its own layout is found out.
 */
async function scoreFile(model: Model, folder: string, path: string): Promise<ScoredTable> {
  const attempt = async (reading: ReadingOverrides) => {
    const raw = await readTable(folder, path, reading);
    const names = new Set(raw.columns.map(({ name }) => name));
    const known = model.columns.filter(({ name }) => names.has(name));
    return scoreTable(model, typeTable(raw, known));
  };
  try {
    return await attempt(model.reading);
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.code !== "column-unknown") throw thrown;
    return attempt({});
  }
}

function reportOf({ table, tableRows, rowsSetAside, labels, identities, names }: ScoredTable) {
  const sizes = identities.map(() => 0);
  for (const label of labels) sizes[label]!++;
  return {
    rowsIn: table.rows,
    rowsOut: tableRows.length,
    rowsSetAside: rowsSetAside.length,
    segments: identities.map((identity, label) => ({
      segment: identity + 1,
      name: names[label] ?? "",
      size: sizes[label],
    })),
  };
}
