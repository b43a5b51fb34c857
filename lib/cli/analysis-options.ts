import type { Method } from "@/lib/analysis/cluster/find-partitions";
import { type EngineKind, engineKinds } from "@/lib/analysis/kernels/engine";
import { algorithms, type GivenParameters } from "@/lib/schema/algorithm";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import { Failure } from "@/lib/schema/failure";
import type { ReadingOverrides } from "@/lib/schema/reading";
import type { ScaleMethod } from "@/lib/schema/steps/scale";
import type { OptionSpecs, OptionValues } from "./command";
import {
  type CustomersChoices,
  customersHelp,
  customersSpecs,
  readCustomersChoices,
} from "./customers-choices";
import { choiceOption, isSet, textOption, wholeNumber, wholeOption } from "./read-options";
import { readingHelp, readingSpecs, readReading } from "./reading-options";

const scales = ["zscore", "minmax", "robust", "none"] as const satisfies readonly ScaleMethod[];

export const analysisSpecs: OptionSpecs = {
  recipe: { type: "string" },
  columns: { type: "string", multiple: true },
  scale: { type: "string" },
  k: { type: "string" },
  restarts: { type: "string" },
  seed: { type: "string" },
  ...customersSpecs,
  "no-customers": { type: "boolean" },
  engine: { type: "string" },
  threads: { type: "string" },
  json: { type: "boolean" },
  ...readingSpecs,
};

export const analysisHelp = [
  ["--recipe FILE", "a saved recipe, a fitted one or a model to take the recipe from"],
  ["--columns A,B", "columns to cluster on, as they are; otherwise a suggested recipe is used"],
  ["--scale METHOD", `${scales.join(", ")}; zscore unless the recipe says otherwise`],
  ["--restarts N", "k-means starts per k, 10 unless given"],
  ["--seed N", "the same seed gives the same segments, 42 unless given"],
  ...customersHelp,
  ["--no-customers", "cluster the rows themselves, even if they look like purchases"],
  ["--engine NAME", `${engineKinds.join(", ")}; the fastest there is unless given`],
  ["--threads N", "threads to compute with, as many as there are processors unless given"],
  ...readingHelp,
  ["--json", "one JSON document on standard output and nothing else"],
] as const;

/** What a person chose on the command line; what is undefined is decided by the file. */
export interface AnalysisOptions {
  /** A file that holds the recipe. */
  readonly recipe: string | undefined;
  readonly columns: readonly string[];
  readonly scale: ScaleMethod | undefined;
  readonly restarts: number | undefined;
  readonly seed: number | undefined;
  readonly asOf: string | undefined;
  /** How rows become customers; with `asOf`. */
  readonly customers: CustomersChoices;
  readonly isPlain: boolean;
  readonly engine: EngineKind | undefined;
  readonly threads: number | undefined;
  readonly reading: ReadingOverrides;
}

export function readAnalysisOptions(values: OptionValues): AnalysisOptions {
  const customers = readCustomersChoices(values);
  const options = {
    recipe: textOption(values, "recipe"),
    columns: columnTexts(values),
    scale: choiceOption(values, "scale", scales),
    restarts: wholeOption(values, "restarts", 1, 1000),
    seed: wholeOption(values, "seed", 0, 0xffff_ffff),
    asOf: customers.asOf,
    customers,
    isPlain: isSet(values, "no-customers"),
    engine: choiceOption(values, "engine", engineKinds),
    threads: wholeOption(values, "threads", 1, 64),
    reading: readReading(values),
  };
  const { asOf, ...how } = customers;
  const isHow = Object.keys(how).length > 0;
  if (options.isPlain && (isHow || asOf !== undefined)) {
    throw new Failure(
      "option-invalid",
      "--no-customers leaves purchases as they are, so it cannot stand with --as-of, --id, --date, --amount or --features.",
    );
  }
  if (options.recipe !== undefined && (options.columns.length > 0 || options.isPlain || isHow)) {
    throw new Failure(
      "option-invalid",
      "--recipe says which columns to use, so it cannot stand with --columns, --id, --date, --amount, --features or --no-customers.",
    );
  }
  return options;
}

function columnTexts(values: OptionValues): string[] {
  const given = values.columns ?? [];
  const texts = (Array.isArray(given) ? given : [given]).map(String);
  if (texts.some((text) => text.trim() === "")) {
    throw new Failure("option-invalid", "--columns needs at least one column name; it is empty.");
  }
  return texts;
}

/** `A..B`, or one number for both ends. */
export function readKRange(values: OptionValues): { minK?: number; maxK?: number } {
  const text = textOption(values, "k");
  if (text === undefined) return {};
  const [first = "", last = first, ...rest] = text.split("..");
  const minK = wholeNumber(first);
  const maxK = wholeNumber(last);
  const isRange = rest.length === 0 && minK !== undefined && maxK !== undefined;
  if (isRange && sweepOptionsSchema.safeParse({ minK, maxK }).success) return { minK, maxK };
  throw new Failure(
    "option-invalid",
    `--k must be a range such as 2..10, from 2 to 50, smaller end first; it is "${text}".`,
  );
}

/** A number of segments, or undefined for the recommended one. */
export function readK(values: OptionValues): number | undefined {
  const text = textOption(values, "k") ?? "auto";
  if (text === "auto") return undefined;
  const k = wholeNumber(text);
  if (k !== undefined && k >= 2 && k <= 50) return k;
  throw new Failure(
    "option-invalid",
    `--k must be auto or a whole number from 2 to 50; it is "${text}".`,
  );
}

export const methodSpecs: OptionSpecs = {
  algorithm: { type: "string" },
  set: { type: "string", multiple: true },
};

export const methodHelp = [
  ["--algorithm NAME", `${algorithms.join(", ")}; kmeans unless given`],
  ["--set NAME=VALUE", "a parameter of the algorithm; what is not set adapts to the data"],
] as const;

export const editsSpecs: OptionSpecs = { edits: { type: "string" } };

export const editsHelp = [
  ["--edits FILE", "hand edits saved from the page's history, done again on these segments"],
] as const;

export const usualMethod: Method = { algorithm: "kmeans", parameters: {} };

export function readMethod(values: OptionValues): Method {
  const algorithm = choiceOption(values, "algorithm", algorithms) ?? "kmeans";
  const given = values.set ?? [];
  const parameters: Record<string, GivenParameters[string]> = {};
  for (const text of (Array.isArray(given) ? given : [given]).map(String)) {
    const at = text.indexOf("=");
    if (at < 1) {
      throw new Failure("option-invalid", `--set must be NAME=VALUE; it is "${text}".`);
    }
    parameters[text.slice(0, at)] = parameterValue(text.slice(at + 1));
  }
  return { algorithm, parameters };
}

function parameterValue(text: string): GivenParameters[string] {
  if (text === "true" || text === "false") return text === "true";
  const number = Number(text);
  return text.trim() === "" || Number.isNaN(number) ? text : number;
}
