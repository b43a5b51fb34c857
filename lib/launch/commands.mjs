import { bundle } from "./bundle.mjs";
import { ensureKernels } from "./kernels.mjs";

/** What every command stands on. */
export const commandFolders = ["lib/analysis", "lib/cli", "lib/runtime", "lib/schema"];

/** Builds the kernels and what a thread of the pool runs. */
export async function bundleThreads() {
  await ensureKernels();
  await bundle("lib/cli/compute-thread.ts", "compute-thread.mjs", commandFolders);
}

/** Builds the command line and gives its URL. */
export async function bundleCommands() {
  await bundleThreads();
  return bundle("lib/cli/main.ts", "tessera.mjs", commandFolders);
}
