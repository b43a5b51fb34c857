import type { ReadingOverrides } from "@/lib/schema/reading";
import type { OptionSpecs, OptionValues } from "./command";
import { readSample, sampleHelp, sampleSpecs } from "./sample-options";
import { readSheet, sheetHelp, sheetSpecs } from "./sheet-option";

/** What may be said of how a file is read, for every command that reads one. */
export const readingSpecs: OptionSpecs = { ...sheetSpecs, ...sampleSpecs };

export const readingHelp = [sheetHelp, ...sampleHelp] as const;

export function readReading(values: OptionValues): ReadingOverrides {
  return { ...readSheet(values), ...readSample(values) };
}

/** Of the options of a command, those of reading. */
export function readingValues(values: OptionValues): OptionValues {
  return Object.fromEntries(
    Object.keys(readingSpecs).flatMap((name) =>
      values[name] === undefined ? [] : [[name, values[name]]],
    ),
  );
}
