import { readlink, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Failure } from "@/lib/schema/failure";

const mostLinks = 40;

/** Where a path leads in the end, through symbolic links, whether or not a file is there yet. */
export async function realPlace(folder: string, path: string): Promise<string> {
  let place = resolve(folder, path);
  for (let links = 0; links < mostLinks; links++) {
    const real = await realpath(place).catch(() => undefined);
    if (real !== undefined) return real;
    const target = await readlink(place).catch(() => undefined);
    if (target === undefined) break;
    place = resolve(dirname(place), target);
  }
  const parent = await realpath(dirname(place)).catch(() => dirname(place));
  return join(parent, basename(place));
}

/**
 * Fails when a file to write is one of the files to read or is named by two options. Pipes and
 * devices, such as /dev/null, can be named as often as one likes.
 */
export async function checkPlaces(
  folder: string,
  inputs: readonly string[],
  outputs: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const read = new Set<string>();
  for (const path of inputs) read.add(await realPlace(folder, path));
  const written = new Map<string, string>();
  for (const [option, path] of Object.entries(outputs)) {
    if (path === undefined || (await isPipeOrDevice(folder, path))) continue;
    const place = await realPlace(folder, path);
    if (read.has(place)) {
      throw new Failure(
        "option-invalid",
        `--${option} "${path}" is a file to read and would be lost; name another file to write.`,
      );
    }
    const other = written.get(place);
    if (other !== undefined) {
      throw new Failure(
        "option-invalid",
        `--${other} and --${option} both name "${path}"; each needs a file of its own.`,
      );
    }
    written.set(place, option);
  }
}

export async function isPipeOrDevice(folder: string, path: string): Promise<boolean> {
  const stats = await stat(resolve(folder, path)).catch(() => undefined);
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}
