import { parquetMetadata } from "hyparquet/src/metadata.js";
import type { FileMetaData } from "hyparquet/src/types.js";
import { Failure } from "@/lib/schema/failure";
import type { ByteSource } from "@/lib/schema/source";
import { words } from "../words";
import { parsers } from "./value-texts";

const mark = 0x31524150;
const encryptedMark = 0x45524150;
const largestFooter = 1 << 26;
const mostRows = 2 ** 31 - 1;

/**
 * What a Parquet file says of itself at its end: columns, row groups and where each chunk lies. Read
 * without any of the data, and believed only where it is possible within the file.
 * Throws a Failure when the file breaks off, is encrypted, or contradicts itself.
 */
export async function readFooter(source: ByteSource): Promise<FileMetaData> {
  const { size, name } = source;
  const damaged = () => new Failure("file-unreadable", words.brokenParquet(name));
  const end = await source.slice(Math.max(0, size - 8), size);
  if (end.length < 8) throw damaged();
  const view = new DataView(end.buffer, end.byteOffset, end.byteLength);
  if (view.getUint32(4, true) === encryptedMark)
    throw new Failure("file-unreadable", words.encryptedParquet(name));
  const length = view.getUint32(0, true);
  if (view.getUint32(4, true) !== mark || length > Math.min(largestFooter, size - 12))
    throw damaged();
  const footer = await source.slice(size - 8 - length, size);
  const metadata = attempt(() => parquetMetadata(footer, { parsers, geoparquet: false }));
  if (!metadata || !isPossible(metadata, size)) throw damaged();
  return metadata;
}

function attempt<R>(parse: () => R): R | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

function isPossible({ num_rows, row_groups, schema }: FileMetaData, size: number): boolean {
  const rows = row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (rows !== Number(num_rows) || rows > mostRows || schema.length < 2) return false;
  return row_groups.every(
    ({ columns, num_rows: inGroup }) =>
      inGroup >= 0n &&
      columns.every(({ meta_data: chunk, file_path: path }) => {
        if (!chunk || path) return false;
        const begins = Number(chunk.dictionary_page_offset || chunk.data_page_offset);
        const length = Number(chunk.total_compressed_size);
        return (
          begins >= 0 &&
          length >= 0 &&
          begins + length <= size &&
          chunk.total_uncompressed_size >= 0n &&
          chunk.codec !== undefined
        );
      }),
  );
}
