import { closeSync, mkdirSync, openSync, readSync, renameSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./root.mjs";
import { hashSources } from "./sources.mjs";

function firstLine(path) {
  let file;
  try {
    file = openSync(path, "r");
  } catch {
    return "";
  }
  const start = Buffer.alloc(200);
  const length = readSync(file, start, 0, start.length, 0);
  closeSync(file);
  return start.toString("utf8", 0, length).split("\n", 1)[0];
}

/**
 * Bundles a TypeScript entry for Node into .build and gives its URL. The first line of the bundle
 * says which sources it was made of; it is put in place in one go, so calls may overlap.
 */
export async function bundle(entry, name, folders) {
  const target = join(root, ".build", name);
  const mark = `// ${hashSources(folders, ["tsconfig.json", "package-lock.json"])}`;
  if (firstLine(target) !== mark) {
    const { build } = await import("esbuild");
    mkdirSync(join(root, ".build"), { recursive: true });
    const draft = `${target}.${process.pid}`;
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile: draft,
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node20",
      banner: { js: mark },
      logLevel: "error",
    });
    renameSync(draft, target);
  }
  return pathToFileURL(target).href;
}
