import { renamedColumn } from "@/lib/analysis/ingest/cells/rename-column";
import { readFile } from "@/lib/analysis/ingest/read-file";
import { Failure } from "@/lib/schema/failure";
import type { AsyncSteps } from "@/lib/schema/progress";
import type { ReadingOverrides } from "@/lib/schema/reading";
import type { FittedRecipeFile } from "@/lib/schema/recipe-file";
import type { ByteSource } from "@/lib/schema/source";
import type { RawTable } from "@/lib/schema/table";
import { neededColumns } from "../needed-columns";

/** What a model and a fitted recipe know of the file they were made of. */
export type Learned = Pick<FittedRecipeFile, "columns" | "reading" | "fittedRecipe">;

/**
 * A file of new rows, with the columns of a model. Its encoding is its own. Its layout is the model's
 * where that brings the columns to light, else its own; what means missing and, where a number leaves
 * it open, the decimal sign are the model's. The first such reading wins; without one, the file as it
 * reads by itself, in which a column is not found. What is `given` wins. Reads the file up to four times.
 */
export async function* readForModel(
  source: ByteSource,
  model: Learned,
  given: ReadingOverrides,
  memoryBytes?: number,
): AsyncSteps<RawTable> {
  const { encoding, headerRows, ...layout } = model.reading;
  const header = headerRows === 0 ? {} : { headerRows };
  const { decimal, missing } = layout;
  const alone = { decimal, missing };
  const readings = [{ ...layout, ...header }, alone, { ...layout, ...header, encoding }];
  for (const reading of readings) {
    const read = yield* attempt(readFile(source, { ...reading, ...given }, memoryBytes));
    const found = read && withColumns(read, model);
    if (found) return found;
  }
  return yield* readFile(source, { ...alone, ...given }, memoryBytes);
}

async function* attempt(reading: AsyncSteps<RawTable>): AsyncSteps<RawTable | undefined> {
  try {
    return yield* reading;
  } catch (thrown) {
    if (thrown instanceof Failure) return undefined;
    throw thrown;
  }
}

/**
 * The table where it has every column the model needs, by name. A model made from a file without
 * column names knows them by position, so a file with names matches if it has as many columns.
 */
function withColumns(raw: RawTable, model: Learned): RawTable | undefined {
  const names = new Set(raw.columns.map(({ name }) => name));
  if (neededColumns(model.fittedRecipe).every((name) => names.has(name))) return raw;
  const isByPosition = model.reading.headerRows === 0 && raw.reading.headerRows > 0;
  if (!isByPosition || raw.columns.length !== model.columns.length) return undefined;
  const columns = raw.columns.map((column, i) => renamedColumn(column, model.columns[i]!.name));
  return { ...raw, columns };
}
