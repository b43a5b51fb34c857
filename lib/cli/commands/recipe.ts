import { drain } from "@/lib/analysis/drain";
import { checkNeeded } from "@/lib/analysis/handover/needed-columns";
import { preparedCsv } from "@/lib/analysis/handover/prepared-csv";
import { trainingCsv } from "@/lib/analysis/handover/training-csv";
import { overrideOf } from "@/lib/analysis/ingest/types/override-of";
import { typeTable } from "@/lib/analysis/ingest/types/type-table";
import { applyRecipe } from "@/lib/analysis/prepare/apply-recipe";
import { recipeLog } from "@/lib/analysis/prepare/recipe-log";
import { customersStepOf, recipeOf } from "@/lib/analysis/prepare/recipe-steps";
import { trainingSet } from "@/lib/analysis/prepare/training-set";
import { Failure } from "@/lib/schema/failure";
import type { Prepared } from "@/lib/schema/prepared";
import { type FittedRecipeFile, parseFittedRecipe, toRecipeFile } from "@/lib/schema/recipe-file";
import { version } from "@/package.json";
import {
  type AnalysisOptions,
  analysisHelp,
  analysisSpecs,
  readAnalysisOptions,
  usualMethod,
} from "../analysis-options";
import type { Command, OptionValues } from "../command";
import type { Io } from "../io";
import { type Analysis, withAnalysis } from "../open-analysis";
import { checkPlaces } from "../places";
import { readForModel } from "../read-for-model";
import { isSet, textOption } from "../read-options";
import { readTextFile } from "../read-text-file";
import { countRows, rowCountsText } from "../row-counts";
import { writeWhole } from "../write-file";

const actions = ["suggest", "fit", "apply", "explain", "train"] as const;
type Action = (typeof actions)[number];

export const recipe: Command = {
  summary: "what is done to the columns: suggested, fitted, applied to another file, explained",
  usage: `${actions.join("|")} FILE [--recipe recipe.json] [--out FILE] [--json]`,
  help: [
    ["suggest FILE", "a recipe that suits the file, as JSON"],
    ["fit FILE", "learns the recipe from the file; --out takes it with what it learned"],
    ["apply FILE", "columns of the file by a fitted recipe (--recipe), as CSV"],
    ["explain FILE", "a log of every step, as Markdown"],
    ["train FILE", "rows to learn a known group from, made-up ones marked, as CSV"],
    ["--recipe FILE", "a saved recipe, a fitted one or a model; suggested unless given"],
    ["--out FILE", "where it goes; standard output unless given"],
    ...analysisHelp.filter(([option]) => option !== "--recipe FILE"),
  ],
  options: { ...analysisSpecs, out: { type: "string" } },
  operands: [2, 2],
  async run([name = "", path = ""], values, io) {
    const action = actions.find((one) => one === name);
    if (!action) {
      throw new Failure(
        "option-invalid",
        `recipe needs one of ${actions.join(", ")} before the file; it is "${name}".`,
      );
    }
    const out = textOption(values, "out");
    const recipePath = textOption(values, "recipe");
    await checkPlaces(io.folder, [path, ...(recipePath === undefined ? [] : [recipePath])], {
      out,
    });
    const options = readAnalysisOptions(values);
    const made =
      action === "apply"
        ? await applied(path, recipePath, options, io)
        : await withAnalysis(io, path, { options, method: usualMethod }, (analysis) =>
            fitted(action, analysis),
          );
    await hand(made, out, values, io);
    return 0;
  },
};

interface Made {
  readonly content: Iterable<string>;
  readonly report: Readonly<Record<string, unknown>>;
  /** For people. */
  readonly lines: readonly string[];
}

async function hand(
  { content, report, lines }: Made,
  out: string | undefined,
  values: OptionValues,
  io: Io,
) {
  const asJson = isSet(values, "json");
  if (out === undefined) {
    if (asJson) {
      throw new Failure("option-invalid", "--json tells how it went, so --out must take the rest.");
    }
    for (const piece of content) await io.out(piece);
    for (const line of lines) io.say(line);
    return;
  }
  await writeWhole(io.folder, out, content);
  await io.out(asJson ? `${JSON.stringify(report)}\n` : `${lines.join("\n")}\n`);
}

async function fitted(
  action: Exclude<Action, "apply">,
  { pipeline, settings, job, understood, fileName }: Analysis,
): Promise<Made> {
  const { raw, table } = understood;
  if (action === "suggest" && settings.recipe) {
    const file = toRecipeFile(settings.recipe);
    const steps = file.steps.map(({ kind }) => kind);
    return {
      content: [asText(file)],
      report: { steps },
      lines: [`${steps.length} steps: ${steps.join(", ")}`],
    };
  }
  const { prepared } = await pipeline.prepare(settings, job);
  const createdAt = new Date().toISOString();
  const head = { fileName, rows: raw.rows, createdAt, tessera: version };
  const file: FittedRecipeFile = {
    format: "tessera-fitted-recipe",
    version: 1,
    columns: table.columns.map(overrideOf),
    reading: raw.reading,
    fittedRecipe: prepared.fitted,
    provenance: head,
  };
  const counts = countRows(raw, prepared, customersStepOf(recipeOf(prepared.fitted)) !== undefined);
  if (action === "train") {
    const set = drain(trainingSet(prepared));
    const known = set.rows.length - set.madeUp;
    return {
      content: trainingCsv(prepared.table, set),
      report: { ...counts, label: set.label, known, madeUp: set.madeUp, features: set.features },
      lines: [rowCountsText(counts), trainingText(known, set.madeUp, set.label)],
    };
  }
  const report = { ...counts, ...sizeOf(prepared), steps: effectsOf(prepared) };
  const lines = [rowCountsText(counts), shapeText(prepared)];
  if (action === "explain") return { content: [recipeLog(prepared, head)], report, lines: [] };
  return { content: [asText(file)], report, lines };
}

async function applied(
  path: string,
  recipePath: string | undefined,
  { asOf, reading }: AnalysisOptions,
  io: Io,
): Promise<Made> {
  if (recipePath === undefined) {
    throw new Failure("option-invalid", "recipe apply needs --recipe with a fitted recipe.");
  }
  const file = parseFittedRecipe(await readTextFile(io.folder, recipePath));
  const raw = await readForModel(io.folder, path, file, reading);
  const source = typeTable(raw, file.columns);
  checkNeeded(file.fittedRecipe, source);
  const made = applyRecipe(file.fittedRecipe, source, asOf);
  const areCustomers = customersStepOf(recipeOf(file.fittedRecipe)) !== undefined;
  const counts = countRows(raw, made, areCustomers);
  return {
    content: preparedCsv(made),
    report: { ...counts, ...sizeOf(made) },
    lines: [rowCountsText(counts), shapeText(made)],
  };
}

function sizeOf({ matrix }: Pick<Prepared, "matrix">) {
  return { rows: matrix.rows, features: matrix.features.map(({ name }) => name) };
}

function effectsOf({ fitted: { steps }, effects }: Prepared) {
  return steps.map(({ step: { id, kind, enabled } }, i) => {
    const { stepId: _, ...effect } = effects[i]!;
    return { id, kind, enabled, ...effect };
  });
}

function shapeText({ matrix }: Pick<Prepared, "matrix">): string {
  const names = matrix.features.map(({ name }) => name);
  return `${matrix.rows} rows by ${names.length} features: ${names.join(", ")}`;
}

function trainingText(known: number, madeUp: number, label: string): string {
  return `${known} customers with a known ${label}, ${madeUp} made up. Test on customers only, and learn from no made-up row between customers that are tested.`;
}

function asText(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
