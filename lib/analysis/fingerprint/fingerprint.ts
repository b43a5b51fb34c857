import { rowCount } from "@/lib/analysis/ingest/cells/packed-texts";
import type { Fingerprint } from "@/lib/schema/fingerprint";
import type { AsyncSteps } from "@/lib/schema/progress";
import type { Recipe } from "@/lib/schema/recipe";
import type { ByteSource } from "@/lib/schema/source";
import type { PackedTexts, RawColumn, RawTable } from "@/lib/schema/table";
import { sha256, sha256Of } from "./sha-256";

const pieceBytes = 1 << 20;
const rowsAtOnce = 1 << 15;
const stage = "fingerprint";

/**
 * Hashes that tell whether a result comes from the very same file, columns and recipe (SHA-256). Of the file: its
 * bytes. Of a column: each cell as it stood, its length in UTF-8 as four bytes, the lowest first, and then the
 * text; the name has no part in it. Of the recipe: its JSON without spaces, keys in the order of their names.
 * Takes O(bytes) time; `done` and `total` are bytes of the file and rows of the columns.
 */
export async function* fingerprint(
  source: ByteSource,
  raw: RawTable,
  recipe: Recipe | null,
): AsyncSteps<Fingerprint> {
  const total = source.size + raw.rows * raw.columns.length;
  let done = 0;
  const file = sha256();
  while (done < source.size) {
    const piece = await source.slice(done, Math.min(done + pieceBytes, source.size));
    if (piece.length === 0) break;
    file.update(piece);
    done += piece.length;
    yield { stage, done, total };
  }
  const columns: { name: string; sha256: string }[] = [];
  for (const column of raw.columns) {
    const hash = sha256();
    const rows = rowCount(column);
    const writeCells = cellWriter(column);
    for (let from = 0; from < rows; from += rowsAtOnce) {
      const to = Math.min(from + rowsAtOnce, rows);
      writeCells(from, to, hash.update);
      done += to - from;
      yield { stage, done, total };
    }
    columns.push({ name: column.name, sha256: hash.digest() });
  }
  return {
    file: file.digest(),
    columns,
    recipe: recipe === null ? null : sha256Of(canonicalJson(recipe)),
  };
}

/** The same for the same content, whatever order the keys stand in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(",")}}`;
}

function cellWriter(
  column: RawColumn,
): (from: number, to: number, write: (bytes: Uint8Array) => void) => void {
  const { cells } = column;
  const packed = cells ?? column.packed ?? pack(column.values);
  const codes = cells ? undefined : column.codes;
  return (from, to, write) => {
    let size = 0;
    for (let row = from; row < to; row++) {
      const at = codes ? codes[row]! : row;
      size += 4 + packed.starts[at + 1]! - packed.starts[at]!;
    }
    const bytes = new Uint8Array(size);
    let end = 0;
    for (let row = from; row < to; row++) {
      const at = codes ? codes[row]! : row;
      const [start, stop] = [packed.starts[at]!, packed.starts[at + 1]!];
      const length = stop - start;
      bytes[end] = length & 255;
      bytes[end + 1] = (length >>> 8) & 255;
      bytes[end + 2] = (length >>> 16) & 255;
      bytes[end + 3] = length >>> 24;
      end += 4;
      for (let i = start; i < stop; i++) bytes[end++] = packed.bytes[i]!;
    }
    write(bytes);
  };
}

function pack(values: readonly string[]): PackedTexts {
  const encoder = new TextEncoder();
  const parts = values.map((value) => encoder.encode(value));
  const starts = new Uint32Array(parts.length + 1);
  parts.forEach((part, i) => {
    starts[i + 1] = starts[i]! + part.length;
  });
  const bytes = new Uint8Array(starts[parts.length]!);
  parts.forEach((part, i) => {
    bytes.set(part, starts[i]!);
  });
  return { bytes, starts };
}
