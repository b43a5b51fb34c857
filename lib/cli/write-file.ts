import { mkdir, open, rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { fileFailure } from "./file-failure";

/** Writes a file in one go: it has either its old content or all of its new one. */
export async function writeWhole(
  folder: string,
  path: string,
  pieces: Iterable<string>,
): Promise<void> {
  const target = resolve(folder, path);
  const draft = `${target}.${process.pid}.part`;
  try {
    const file = await open(draft, "w");
    try {
      for (const piece of pieces) await file.write(piece);
    } finally {
      await file.close();
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw (error as { readonly syscall?: string }).syscall ? fileFailure(error, path) : error;
  }
}

export async function ensureFolder(folder: string, path: string): Promise<void> {
  await mkdir(resolve(folder, path), { recursive: true }).catch((error) => {
    throw fileFailure(error, path);
  });
}
