import { categoryCode } from "@/lib/analysis/prepare/category-code";
import { findColumn } from "@/lib/analysis/prepare/find-column";
import type { Applied } from "@/lib/schema/prepared";
import type { FittedFeature, FittedRecipe } from "@/lib/schema/recipe";
import type { Column, Table } from "@/lib/schema/table";
import { isMissing, neededColumns } from "./needed-columns";

/** What a model had to make up or pass over in one of its columns. */
export interface CellCounts {
  readonly name: string;
  /** Cells of labeled rows that were missing or unreadable and took the model's fill. */
  readonly filled: number;
  /** Cells of the file that held something else than the column's kind; they count as missing. */
  readonly unreadable: number;
  /** Cells of labeled rows with a category that the model does not know; they are like none. */
  readonly unknown: number;
}

/**
 * Counts for the columns the model needs, then for features that were computed from purchases.
 * Takes O(rows × columns) time.
 */
export function countCells(
  { recipe, features }: FittedRecipe,
  source: Table,
  applied: Pick<Applied, "table" | "tableRows">,
): CellCounts[] {
  const featureNames = [...new Set(features.map(({ column }) => column))];
  const ofFile = neededColumns({ recipe, features });
  const names =
    applied.table === source ? featureNames : [...new Set([...ofFile, ...featureNames])];
  return names.map((name) => {
    const ofColumn = features.filter(({ column }) => column === name);
    const column = applied.table.columns.find((candidate) => candidate.name === name);
    const { unreadable } = ofFile.includes(name) ? findColumn(source, name) : { unreadable: 0 };
    const counted = column ? countFeature(ofColumn, column, applied.tableRows) : nothing;
    return { name, unreadable, ...counted };
  });
}

const nothing = { filled: 0, unknown: 0 };

function countFeature(features: readonly FittedFeature[], column: Column, rows: Uint32Array) {
  const known = knownCategories(features, column);
  let filled = 0;
  let unknown = 0;
  for (const row of rows) {
    if (isMissing(column, row)) filled++;
    else if (known && "codes" in column && !known.has(column.codes[row]!)) unknown++;
  }
  return features.length === 0 ? nothing : { filled, unknown };
}

/** Codes of the categories that have a feature; undefined where every value has a meaning. */
function knownCategories(
  features: readonly FittedFeature[],
  column: Column,
): ReadonlySet<number> | undefined {
  if (!("codes" in column) || column.kind === "boolean") return undefined;
  const known = new Set<number>();
  for (const feature of features) {
    if (feature.kind === "indicator") known.add(categoryCode(column, feature.category));
  }
  return known;
}
