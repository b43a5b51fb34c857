import type { Reading, ReadingOverrides } from "@/lib/schema/reading";
import type { RawColumn } from "@/lib/schema/table";
import { packedCount, rawText } from "../cells/packed-texts";
import type { TextStream } from "../delimited/decode-text";
import { detectDecimal } from "../delimited/detect-decimal";
import { defaultMissing } from "../types/missing-tokens";

const judgedValues = 200;

function firstTexts(column: RawColumn): string[] {
  const count = column.packed ? packedCount(column.packed) : column.values.length;
  return Array.from({ length: Math.min(judgedValues, count) }, (_, code) => rawText(column, code));
}

/** The reading of a file whose cells come by name: layout leaves nothing to guess but how texts are to be understood. */
export function readingOfNamed(
  columns: readonly RawColumn[],
  stream: TextStream | undefined,
  overrides: ReadingOverrides,
): Reading {
  const samples = columns.map(firstTexts);
  const decimal = detectDecimal(samples, ",");
  return {
    encoding: stream?.encoding() ?? "utf-8",
    delimiter: ",",
    quote: '"',
    escape: "doubled",
    decimal: overrides.decimal ?? decimal.sign,
    headerRows: 1,
    skipLines: 0,
    missing: overrides.missing ?? [...defaultMissing],
    confidence: {
      encoding: stream?.confidence() ?? 1,
      delimiter: 1,
      quote: 1,
      escape: 1,
      decimal: overrides.decimal === undefined ? decimal.confidence : 1,
      headerRows: 1,
      skipLines: 1,
      lastLine: 1,
    },
  };
}
