#!/usr/bin/env node
import { bundle } from "./bundle.mjs";
import { main } from "./command.mjs";
import { ensureInstalled } from "./install.mjs";

await main(async () => {
  await ensureInstalled();
  const url = await bundle("lib/cli/main.ts", "tessera.mjs", [
    "lib/analysis",
    "lib/cli",
    "lib/schema",
  ]);
  const { runFromTerminal } = await import(url);
  return runFromTerminal();
});
