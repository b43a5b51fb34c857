import { Failure } from "@/lib/schema/failure";
import type { PollutedFile } from "./pollutions";
import { readAll, recordsOf } from "./read-all";

interface Read {
  readonly header: readonly string[];
  readonly records: readonly (readonly string[])[];
}

/**
 * How well a polluted file is read, in [0, 10]: success, and precision, recall and F1 of the header's cells, of whole
 * records (their cells in order) and of cells, each a comparison of multisets with the clean table, text for text.
 * Of a file that is refused only "it is empty" is right, and only where it is. The measures of Vitagliano et al. (2023),
 * doi:10.14778/3594512.3594518, without their rounding of values; a header where there was none counts as wrong.
 */
export async function scoreReading(file: PollutedFile): Promise<number> {
  const read = await readOrRefused(file);
  if (read === undefined) return 0;
  const record = (cells: readonly string[]) => cells.join("\u001f");
  return (
    1 +
    agreement(file.header, read.header) +
    agreement(file.records.map(record), read.records.map(record)) +
    agreement(file.records.flat(), read.records.flat())
  );
}

async function readOrRefused({ bytes }: PollutedFile): Promise<Read | undefined> {
  try {
    const raw = await readAll(bytes);
    const isNamed = raw.reading.headerRows > 0;
    return {
      header: isNamed ? raw.columns.map(({ header }) => header) : [],
      records: recordsOf(raw),
    };
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === "file-empty")
      return { header: [], records: [] };
    if (thrown instanceof Failure) return undefined;
    throw thrown;
  }
}

/** Precision + recall + F1 of a multiset, in [0, 3]. */
function agreement(expected: readonly string[], got: readonly string[]): number {
  if (expected.length === 0 && got.length === 0) return 3;
  if (expected.length === 0 || got.length === 0) return 0;
  const left = new Map<string, number>();
  for (const one of expected) left.set(one, (left.get(one) ?? 0) + 1);
  let common = 0;
  for (const one of got) {
    const count = left.get(one) ?? 0;
    if (count === 0) continue;
    left.set(one, count - 1);
    common++;
  }
  const precision = common / got.length;
  const recall = common / expected.length;
  return precision + recall + (common === 0 ? 0 : (2 * precision * recall) / (precision + recall));
}
