import type { Reading, ReadingOverrides } from "@/lib/schema/reading";
import type { TextStream } from "../decode-text";
import { detectDecimal } from "../detect-decimal";
import type { GrowingColumns } from "../grow-columns";
import { defaultMissing } from "../missing-tokens";

const judgedValues = 200;

/** The reading of a file whose cells come by name: layout leaves nothing to guess but how texts are to be understood. */
export function readingOfNamed(
  columns: ReturnType<GrowingColumns["finish"]>["columns"],
  stream: TextStream | undefined,
  overrides: ReadingOverrides,
): Reading {
  const samples = columns.map(({ values }) => values.slice(0, judgedValues));
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
