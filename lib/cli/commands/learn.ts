import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { continueModel } from "@/lib/analysis/handover/model/continue-model";
import { parseModel } from "@/lib/analysis/handover/model/parse-model";
import { typeTable } from "@/lib/analysis/ingest/types/type-table";
import { twinEngine } from "@/lib/analysis/kernels/twin-engine";
import { Failure } from "@/lib/schema/failure";
import type { Command } from "../command";
import { fileFailure } from "../file-failure";
import { checkPlaces } from "../places";
import { readForModel } from "../read-for-model";
import { dayOption, textOption } from "../read-options";
import { readSheet, sheetHelp, sheetSpecs } from "../sheet-option";
import { writeWhole } from "../write-file";

export const learn: Command = {
  summary: "moves the centers of a saved k-means model on by new rows",
  usage: "MODEL FILE --model NEW [--as-of YYYY-MM-DD] [--sheet NAME]",
  help: [
    ["--model FILE", "where the model goes that has learned"],
    ["--as-of YYYY-MM-DD", "purchases: customers as of this day and not the model's"],
    sheetHelp,
  ],
  options: { model: { type: "string" }, "as-of": { type: "string" }, ...sheetSpecs },
  operands: [2, 2],
  async run([modelPath = "", path = ""], values, io) {
    const out = textOption(values, "model");
    if (out === undefined) {
      throw new Failure("option-invalid", "--model must say where the new model goes.");
    }
    await checkPlaces(io.folder, [modelPath, path], { model: out });
    const text = await readFile(resolve(io.folder, modelPath), "utf8").catch((error) => {
      throw fileFailure(error, modelPath);
    });
    const model = parseModel(text);
    const raw = await readForModel(io.folder, path, model, readSheet(values));
    const table = typeTable(raw, model.columns);
    const continued = continueModel(model, table, twinEngine(), dayOption(values, "as-of"));
    await writeWhole(io.folder, out, [`${JSON.stringify(continued.model, null, 2)}\n`]);
    await io.out(`Learned from ${continued.rows} rows.\n`);
    return 0;
  },
};
