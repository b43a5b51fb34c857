import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

const ignored = /(^|\/)(golden|node_modules)(\/|$)|\.test\.tsx?$|\.md$/;

/** Every file under a folder of the repository, as sorted paths with forward slashes. */
export function filesUnder(folder) {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(path) : [path];
    })
    .sort();
}

/** A hash that changes when a file that ends up in a build does; tests and their data do not. */
export function hashSources(folders, files) {
  const hash = createHash("sha256");
  hash.update(process.version);
  const paths = [...folders.flatMap(filesUnder), ...files].filter((path) => !ignored.test(path));
  for (const path of paths) {
    let content;
    try {
      content = readFileSync(join(root, path));
    } catch {
      continue;
    }
    hash.update(`\n${path} ${content.length}\n`);
    hash.update(content);
  }
  return hash.digest("hex");
}
