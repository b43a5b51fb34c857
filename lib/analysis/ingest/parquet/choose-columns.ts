import { parquetSchema } from "hyparquet/src/metadata.js";
import type { FileMetaData, SchemaTree } from "hyparquet/src/types.js";
import { Failure } from "@/lib/schema/failure";
import type { ColumnSize } from "@/lib/schema/file-facts";
import { words } from "../words";

/** Bytes that columns may have once they are unpacked, together with the four bytes a cell takes here. */
const mostBytes = 1.5e9;
/** Columns of which the file promises so much are read only when a person asks for them. */
const mostOfOne = 5e8;
const cellBytes = 4;

export interface ColumnChoice {
  readonly sizes: readonly ColumnSize[];
  /** Those that are read, in the file's order. */
  readonly chosen: readonly SchemaTree[];
}

/**
 * The columns to read, judged by the sizes in the footer before any of them is touched: those that
 * were asked for, else all, but without the largest where they would not fit. Throws a Failure that
 * names the largest columns when what was asked for does not fit, or not even the smallest does.
 */
export function chooseColumns(
  metadata: FileMetaData,
  wanted: readonly string[] | undefined,
  name: string,
): ColumnChoice {
  const trees = parquetSchema(metadata).children;
  const rows = Number(metadata.num_rows);
  const bytes = new Map(trees.map(({ element }) => [element.name, rows * cellBytes]));
  for (const { columns } of metadata.row_groups) {
    for (const { meta_data: chunk } of columns) {
      const column = chunk?.path_in_schema[0] ?? "";
      const before = bytes.get(column);
      if (before !== undefined && chunk)
        bytes.set(column, before + Number(chunk.total_uncompressed_size));
    }
  }
  const sizeOf = ({ element }: SchemaTree) => bytes.get(element.name)!;
  const asked = wanted && trees.filter(({ element }) => wanted.includes(element.name));
  const chosen = asked && asked.length > 0 ? new Set(asked) : smallEnough(trees, sizeOf);
  const sum = trees.reduce((total, tree) => total + (chosen.has(tree) ? sizeOf(tree) : 0), 0);
  if (chosen.size === 0 || sum > mostBytes) {
    const largest = trees.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, 3);
    const named = largest.map((tree) => [tree.element.name, sizeOf(tree)] as const);
    throw new Failure("memory-refused", words.largeColumns(name, sum, mostBytes, named));
  }
  return {
    chosen: trees.filter((tree) => chosen.has(tree)),
    sizes: trees.map((tree) => ({
      name: tree.element.name,
      bytes: sizeOf(tree),
      isRead: chosen.has(tree),
    })),
  };
}

function smallEnough(
  trees: readonly SchemaTree[],
  sizeOf: (tree: SchemaTree) => number,
): Set<SchemaTree> {
  const chosen = new Set<SchemaTree>();
  let sum = 0;
  for (const tree of trees.toSorted((a, b) => sizeOf(a) - sizeOf(b))) {
    sum += sizeOf(tree);
    if (sum > mostBytes || sizeOf(tree) > mostOfOne) break;
    chosen.add(tree);
  }
  return chosen;
}
