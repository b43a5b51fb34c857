import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileFailure } from "./file-failure";

/** A file's text; the failure names the file and says what is wrong with it. */
export function readTextFile(folder: string, path: string): Promise<string> {
  return readFile(resolve(folder, path), "utf8").catch((error) => {
    throw fileFailure(error, path);
  });
}
