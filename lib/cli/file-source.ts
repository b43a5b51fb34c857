import { type FileHandle, open } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { ByteSource } from "@/lib/schema/source";
import { fileFailure } from "./file-failure";

/**
 * Opens a file as bytes that can be read in pieces, for as long as `use` takes. A pipe, and whatever
 * else does not tell its size, is read into memory.
 */
export async function withFileSource<R>(
  folder: string,
  path: string,
  use: (source: ByteSource) => Promise<R>,
): Promise<R> {
  const handle = await open(resolve(folder, path)).catch((error) => {
    throw fileFailure(error, path);
  });
  try {
    const stats = await handle.stat();
    if (stats.isDirectory()) throw fileFailure({ code: "EISDIR" }, path);
    const name = basename(path);
    if (stats.isFile() && stats.size > 0) {
      return await use({
        name,
        size: stats.size,
        slice: (start, end) => readSlice(handle, start, end),
      });
    }
    const bytes = await handle.readFile();
    return await use({
      name,
      size: bytes.length,
      slice: async (start, end) => bytes.subarray(start, end),
    });
  } finally {
    await handle.close();
  }
}

async function readSlice(handle: FileHandle, start: number, end: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(end - start);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
