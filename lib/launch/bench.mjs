import { ensureApp } from "./build.mjs";
import { bundle } from "./bundle.mjs";
import { ensureChromium } from "./chromium.mjs";
import { LaunchFailure, main, programs, startNode } from "./command.mjs";
import { bundleThreads, commandFolders } from "./commands.mjs";
import { ensureInstalled } from "./install.mjs";
import { freePort } from "./port.mjs";
import { root } from "./root.mjs";

/** Serves the production build on a port of its own; whoever asked for it ends it. */
async function serveApp() {
  await ensureApp();
  const port = await freePort(3310);
  const address = `http://localhost:${port}`;
  const process = startNode([...programs.next, "start", "-p", String(port)], {
    stdio: ["ignore", "ignore", 2],
  });
  while (process.exitCode === null && process.signalCode === null) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return { address, process };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new LaunchFailure("The server for the measurements ended before it answered.");
}

await main(async () => {
  await ensureInstalled();
  await bundleThreads();
  const { run } = await import(
    await bundle("bench/run.ts", "bench.mjs", ["bench", ...commandFolders])
  );
  return run(process.argv.slice(2), { root, ensureChromium, serveApp });
});
