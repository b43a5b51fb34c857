import { parquetRead } from "hyparquet/src/read.js";
import type { Compressors, FileMetaData, SchemaTree } from "hyparquet/src/types.js";
import { compressors } from "hyparquet-compressors";
import { Failure } from "@/lib/schema/failure";
import type { AsyncSteps } from "@/lib/schema/progress";
import type { ReadingOverrides } from "@/lib/schema/reading";
import type { ByteSource } from "@/lib/schema/source";
import type { RawColumn, RawTable } from "@/lib/schema/table";
import { createByteDictionary } from "../cells/byte-dictionary";
import { growColumns } from "../cells/grow-columns";
import { packedColumn } from "../cells/raw-column";
import { renamedColumn } from "../cells/rename-column";
import { createFlattener } from "../json/flatten-record";
import { readingOfNamed } from "../json/json-reading";
import { nameColumns } from "../name-columns";
import { words } from "../words";
import { chooseColumns } from "./choose-columns";
import { readFooter } from "./parquet-footer";
import { parsers, plainValue, valueTextOf, withPlainValues } from "./value-texts";

const valuesPerStep = 20_000;
const largestPage = 1 << 30;

/**
 * Reads a Parquet file, one column of one row group at a time, in any of its codecs. Values become
 * text exactly: 64-bit and decimal numbers digit for digit, moments by the clock they are stored in.
 * Objects become columns, lists text. O(values) time; `done` and `total` are values.
 * Throws a Failure when the file is damaged, has no rows, or what it declares does not fit.
 */
export async function* readParquet(
  source: ByteSource,
  overrides: ReadingOverrides,
): AsyncSteps<RawTable> {
  const { name } = source;
  const metadata = await readFooter(source);
  const rows = Number(metadata.num_rows);
  if (rows === 0) throw new Failure("file-no-records", words.noParquetRows(name));
  const { chosen, sizes } = chooseColumns(metadata, overrides.columns, name);
  const flat = chosen.filter(({ children }) => children.length === 0);
  const stored = withPlainValues(metadata, new Set(flat.map(({ element }) => element)));
  const read: RawColumn[] = [];
  let done = 0;
  for (const tree of chosen) {
    const collect = tree.children.length > 0 ? nestedColumn(tree, name) : flatColumn(tree, rows);
    let from = 0;
    for (const { num_rows } of metadata.row_groups) {
      const to = from + Number(num_rows);
      const values = await valuesOf(source, stored, tree.element.name, from, to);
      for (let i = 0; i < values.length; i++) {
        collect.add(values[i]);
        if (++done % valuesPerStep === 0)
          yield { stage: "read", done, total: rows * chosen.length };
      }
      from = to;
    }
    read.push(...collect.finish());
  }
  const names = nameColumns(read.map(({ header }) => header));
  const columns = read.map((column, c) => renamedColumn(column, names[c]!));
  const nested = chosen.filter(({ children }) => children.length > 0);
  const isAll = sizes.every(({ isRead }) => isRead);
  return {
    rows,
    columns,
    lines: Uint32Array.from({ length: rows }, (_, row) => row + 1),
    reading: {
      ...readingOfNamed(columns, undefined, overrides),
      ...(isAll ? {} : { columns: chosen.map(({ element }) => element.name) }),
    },
    lineEnd: "lf",
    byteOrderMark: false,
    setAside: [],
    repairs: [],
    file: {
      format: "parquet",
      isGzip: false,
      columnSizes: sizes,
      nested: nested.map(({ element }) => element.name),
    },
  };
}

interface Collecting {
  add(value: unknown): void;
  finish(): RawColumn[];
}

function flatColumn({ element }: SchemaTree, rows: number): Collecting {
  const textOf = valueTextOf(element);
  const dictionary = createByteDictionary();
  const codes = new Uint32Array(rows);
  let row = 0;
  return {
    add(value) {
      codes[row++] = dictionary.code(textOf(value));
    },
    finish: () => [packedColumn(element.name, element.name, codes, dictionary.pack())],
  };
}

function nestedColumn({ element }: SchemaTree, fileName: string): Collecting {
  const columns = growColumns();
  const flattener = createFlattener(columns, fileName);
  return {
    add(value) {
      flattener.add({ [element.name]: plainValue(value) }, 0);
    },
    finish: () => [...columns.finish(flattener.hollow()).columns],
  };
}

/** The values of one column in one row group. */
async function valuesOf(
  source: ByteSource,
  metadata: FileMetaData,
  column: string,
  rowStart: number,
  rowEnd: number,
): Promise<unknown[]> {
  const damaged = () =>
    new Failure("file-unreadable", words.brokenParquetColumn(source.name, column));
  const values: unknown[] = new Array(rowEnd - rowStart);
  let filled = 0;
  try {
    await parquetRead({
      file: {
        byteLength: source.size,
        slice: async (start, end) => bufferOf(await source.slice(start, end ?? source.size)),
      },
      metadata,
      columns: [column],
      rowStart,
      rowEnd,
      compressors: limited,
      parsers,
      utf8: false,
      geoparquet: false,
      onChunk({ columnData, rowStart: first }) {
        for (let i = 0; i < columnData.length; i++) {
          const at = first + i - rowStart;
          if (at < 0 || at >= values.length) continue;
          values[at] = columnData[i];
          filled++;
        }
      },
    });
  } catch {
    throw damaged();
  }
  if (filled !== values.length) throw damaged();
  return values;
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer;
}

/** A page that declares more than a gigabyte is no page; of an empty one, LZ4 leaves a zero that its unpacker stumbles over. */
const limited: Compressors = Object.fromEntries(
  Object.entries(compressors).map(([codec, unpack]) => [
    codec,
    (input: Uint8Array, length: number) => {
      if (length > largestPage) throw new RangeError(`a page of ${length} bytes`);
      return length === 0 ? new Uint8Array(0) : unpack(input, length);
    },
  ]),
);
