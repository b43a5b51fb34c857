import { neededColumns } from "@/lib/analysis/handover/needed-columns";
import { renamedColumn } from "@/lib/analysis/ingest/cells/rename-column";
import { Failure } from "@/lib/schema/failure";
import type { ReadingOverrides } from "@/lib/schema/reading";
import type { FittedRecipeFile } from "@/lib/schema/recipe-file";
import type { RawTable } from "@/lib/schema/table";
import { withFileSource } from "./file-source";
import { readSource } from "./read-table";
import { ofSheet } from "./sheet-option";

/** What a model and a fitted recipe know of the file they were made of. */
type Learned = Pick<FittedRecipeFile, "columns" | "reading" | "fittedRecipe">;

/**
 * A file of new rows, with the columns of a model. Its encoding is its own. Its layout is the model's
 * where that brings the columns to light, else its own; what means missing and, where a number leaves
 * it open, the decimal sign are the model's. The first such reading wins; without one, the file as it
 * reads by itself, in which a column is not found. What is `given` on the command line wins.
 */
export async function readForModel(
  folder: string,
  path: string,
  model: Learned,
  given: ReadingOverrides,
): Promise<RawTable> {
  const { encoding, headerRows, ...layout } = model.reading;
  const header = headerRows === 0 ? {} : { headerRows };
  const { decimal, missing } = layout;
  const alone = { decimal, missing };
  const readings = [{ ...layout, ...header }, alone, { ...layout, ...header, encoding }];
  const raw = await withFileSource(folder, path, async (source) => {
    for (const reading of readings) {
      const read = await attempt(() => readSource(source, { ...reading, ...given }));
      const found = read && withColumns(read, model);
      if (found) return found;
    }
    return readSource(source, { ...alone, ...given });
  });
  return ofSheet(raw, given, path);
}

async function attempt(read: () => Promise<RawTable>): Promise<RawTable | undefined> {
  try {
    return await read();
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
