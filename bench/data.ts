import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Matrix } from "@/lib/schema/matrix";
import type { DataFile } from "./core/measurement";
import { toMatrix } from "./core/to-matrix";
import { mixture } from "./mixture";

/** A mixture as a file that Node, pages and peers all read: float32, columns-major. Made once per shape. */
export function dataFile(folder: string, rows: number, columns: number): DataFile {
  const name = `mixture-${rows}x${columns}.f32`;
  const file = join(folder, name);
  if (!existsSync(file)) writeFileSync(file, mixture(rows, columns));
  return { file, name, rows, columns };
}

type InFile = Omit<DataFile, "name">;

export function readMatrix(data: InFile): Matrix {
  return toMatrix(data, readValues(data));
}

/** In memory that threads can share, as the app keeps them. */
export function readValues({ file, rows, columns }: InFile): Float32Array {
  const values = new Float32Array(new SharedArrayBuffer(4 * rows * columns));
  const bytes = readFileSync(file);
  new Uint8Array(values.buffer).set(bytes);
  return values;
}
