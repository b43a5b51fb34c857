import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureApp } from "./build.mjs";
import { bundle } from "./bundle.mjs";
import { ensureChromium } from "./chromium.mjs";
import { LaunchFailure, main, programs, startNode } from "./command.mjs";
import { bundleThreads, commandFolders } from "./commands.mjs";
import { ensureInstalled } from "./install.mjs";
import { freePort } from "./port.mjs";
import { root } from "./root.mjs";

const folders = ["bench", ...commandFolders];
const scripts = join(root, ".build/bench");

/** Serves the production build on a port of its own; whoever asked for it ends it. */
async function serveApp() {
  await ensureApp();
  const port = await freePort(3310);
  const address = `http://localhost:${port}`;
  const server = startNode([...programs.next, "start", "-p", String(port)], {
    stdio: ["ignore", "ignore", 2],
  });
  process.on("exit", () => server.kill());
  while (server.exitCode === null && server.signalCode === null) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return { address, process: server };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new LaunchFailure("The server for the measurements ended before it answered.");
}

/**
 * What the measuring page loads. The app's own code starts the pool by the address "./compute.ts", so the pool's
 * worker keeps that name.
 */
async function bundlePage() {
  const { build } = await import("esbuild");
  const entries = {
    "page.js": "bench/places/page.ts",
    "worker.js": "bench/places/worker.ts",
    "map-page.js": "bench/places/map-page.ts",
    "compute.ts": "workers/compute.ts",
  };
  for (const [name, entry] of Object.entries(entries)) {
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile: join(scripts, name),
      bundle: true,
      minify: true,
      platform: "browser",
      format: "esm",
      target: "chrome120",
      logLevel: "error",
    });
  }
}

async function bundleProgram(entry, name) {
  return fileURLToPath(await bundle(entry, name, folders));
}

await main(async () => {
  await ensureInstalled();
  await bundleThreads();
  await bundlePage();
  const nodeProgram = await bundleProgram("bench/places/node-process.ts", "bench-node.mjs");
  const npmProgram = await bundleProgram("bench/peers/npm-process.ts", "bench-npm.mjs");
  const { run } = await import(await bundle("bench/run.ts", "bench.mjs", folders));
  return run(process.argv.slice(2), {
    root,
    nodeProgram,
    npmProgram,
    scripts,
    kernels: join(root, "public/kernels"),
    ensureChromium,
    serveApp,
  });
});
