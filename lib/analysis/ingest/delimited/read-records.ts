import { Failure } from "@/lib/schema/failure";
import type { AsyncSteps } from "@/lib/schema/progress";
import type { ReadingOverrides } from "@/lib/schema/reading";
import type { RawTable } from "@/lib/schema/table";
import { words } from "../words";
import { assembleTables } from "./assemble-tables";
import { detectLayout } from "./detect-layout";
import type { PlacedRecord } from "./records-below";

const recordsPerStep = 2000;
const style = { delimiter: ",", quote: '"' } as const;

/**
 * A table of records whose cells are told apart without a doubt, as those of a sheet: where it starts
 * and ends and what its columns are called is guessed as for CSV. O(cells) time; `done` and `total` are records.
 * Throws a Failure when there is no record, or none below the column names.
 */
export async function* readRecords(
  records: readonly PlacedRecord[],
  overrides: ReadingOverrides,
  name: string,
): AsyncSteps<RawTable> {
  if (records.length === 0) throw new Failure("file-empty", words.empty(name));
  const { skipLines: skipped = 0 } = overrides;
  const kept = records.filter(({ line }) => line > skipped);
  const layout = detectLayout(
    { cells: kept.map(({ cells }) => cells as string[]), lines: kept.map(({ line }) => line) },
    style.delimiter,
    overrides,
  );
  const assembler = assembleTables({
    ...layout,
    style,
    lastLine: overrides.lastLine,
    sample: overrides.sample,
  });
  const body = kept.filter(({ line }) => line > layout.skipLines);
  for (let from = 0; from < body.length; from += recordsPerStep) {
    assembler.add(body.slice(from, from + recordsPerStep));
    yield { stage: "read", done: from, total: body.length };
  }
  const { isUntouched, confidence, tables, headerRows, skipLines, ...table } = assembler.finish();
  if (isUntouched) throw new Failure("file-empty", words.empty(name));
  if (table.rows === 0) throw new Failure("file-no-records", words.noRecords(name));
  return {
    ...table,
    reading: {
      encoding: "utf-8",
      ...style,
      escape: "doubled",
      decimal: layout.decimal,
      headerRows,
      skipLines,
      missing: layout.missing,
      confidence: {
        encoding: 1,
        delimiter: 1,
        quote: 1,
        escape: 1,
        ...layout.confidence,
        lastLine: confidence,
      },
    },
    lineEnd: "lf",
    byteOrderMark: false,
    ...(tables.length > 0 ? { tables } : {}),
  };
}
