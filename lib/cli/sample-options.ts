import { Failure } from "@/lib/schema/failure";
import type { ReadingOverrides } from "@/lib/schema/reading";
import type { OptionSpecs, OptionValues } from "./command";
import { textOption, wholeOption } from "./read-options";

export const sampleSpecs: OptionSpecs = {
  sample: { type: "string" },
  "sample-seed": { type: "string" },
};

export const sampleHelp = [
  ["--sample N", "a random sample of N rows of the file; all: every row, even if they hardly fit"],
  ["--sample-seed S", "the same seed gives the same rows, 42 unless given"],
] as const;

const usualSeed = 42;
const mostRows = 100_000_000;

/** Nothing where nothing was said, null for all rows. */
export function readSample(values: OptionValues): ReadingOverrides {
  const seed = wholeOption(values, "sample-seed", 0, 0xffff_ffff);
  const isAll = textOption(values, "sample") === "all";
  const rows = isAll ? undefined : wholeOption(values, "sample", 1, mostRows);
  if (seed !== undefined && rows === undefined)
    throw new Failure("option-invalid", "--sample-seed needs --sample N, the number of rows.");
  if (isAll) return { sample: null };
  return rows === undefined ? {} : { sample: { rows, seed: seed ?? usualSeed } };
}
