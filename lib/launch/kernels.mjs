import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LaunchFailure, say } from "./command.mjs";
import { root } from "./root.mjs";
import { hashSources } from "./sources.mjs";

const folder = "lib/analysis/kernels/assembly";
const target = "public/kernels";

/** Every thread that shares the memory must agree on how large it may become: 65,536 pages are 4 GB. */
const builds = {
  simd: [],
  threads: ["--enable", "threads", "--sharedMemory", "--maximumMemory", "65536"],
};

const shared = [
  ["--enable", "simd"],
  ["--runtime", "stub"],
  ["--initialMemory", "1"],
  ["-O3", "--noAssert", "--importMemory"],
  ["--use", "abort="],
].flat();

/** Compiles the kernels to public/kernels when a source of them changed since the last time. */
export async function ensureKernels() {
  const hash = hashSources([folder], ["package-lock.json", "lib/launch/kernels.mjs"]);
  const stampPath = join(root, target, "stamp");
  if (readStamp(stampPath) === hash) return;
  mkdirSync(join(root, target), { recursive: true });
  const { main } = await import("assemblyscript/asc");
  for (const [name, options] of Object.entries(builds)) {
    const { error, stderr } = await main(
      [`${folder}/index.ts`, "--outFile", `${target}/${name}.wasm`, ...shared, ...options],
      { baseDir: root },
    );
    if (!error) continue;
    say(stderr.toString());
    throw new LaunchFailure(`The kernels could not be compiled: ${error.message}`);
  }
  writeFileSync(stampPath, hash);
}

function readStamp(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
