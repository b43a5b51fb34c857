import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LaunchFailure, programs, runNode, say, toStderr } from "./command.mjs";
import { ensureKernels } from "./kernels.mjs";
import { root } from "./root.mjs";
import { hashSources } from "./sources.mjs";

const appFolders = [
  "app",
  "components",
  "lib/analysis",
  "lib/client",
  "lib/runtime",
  "lib/schema",
  "workers",
  "public",
];
const appFiles = [
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];
const stampPath = join(root, ".next/tessera-stamp");

function readStamp() {
  try {
    return readFileSync(stampPath, "utf8");
  } catch {
    return undefined;
  }
}

/** Builds the app when a source of it changed since the last build that succeeded. */
export async function ensureApp() {
  await ensureKernels();
  const hash = hashSources(appFolders, appFiles);
  if (readStamp() === hash) return;
  say("Building the app …");
  rmSync(stampPath, { force: true });
  const code = await runNode([...programs.next, "build"], { stdio: toStderr });
  if (code !== 0) {
    throw new LaunchFailure(`The app could not be built: next build ended with code ${code}.`);
  }
  mkdirSync(join(root, ".next"), { recursive: true });
  writeFileSync(stampPath, hash);
}
