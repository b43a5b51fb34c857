import { mkdir, open, rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { fileFailure } from "./file-failure";
import { isPipeOrDevice, realPlace } from "./places";

/**
 * Writes a file in one go: it has either its old content or all of its new one. What a symbolic link
 * leads to is written, not the link; pipes and devices take the pieces as they come.
 */
export async function writeWhole(
  folder: string,
  path: string,
  pieces: Iterable<string | Uint8Array>,
): Promise<void> {
  try {
    if (await isPipeOrDevice(folder, path)) await writePieces(resolve(folder, path), pieces);
    else await replaceFile(await realPlace(folder, path), pieces);
  } catch (error) {
    throw (error as { readonly syscall?: string }).syscall ? fileFailure(error, path) : error;
  }
}

async function replaceFile(target: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const draft = `${target}.${process.pid}.part`;
  try {
    await writePieces(draft, pieces);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** `writeFile` of a handle goes on where it stands until all is written; `write` may stop short. */
async function writePieces(place: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const file = await open(place, "w");
  try {
    for (const piece of pieces) await file.writeFile(piece);
  } finally {
    await file.close();
  }
}

export async function ensureFolder(folder: string, path: string): Promise<void> {
  await mkdir(resolve(folder, path), { recursive: true }).catch((error) => {
    throw fileFailure(error, path);
  });
}
