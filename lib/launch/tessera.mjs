#!/usr/bin/env node
import { main } from "./command.mjs";
import { bundleCommands } from "./commands.mjs";
import { ensureInstalled } from "./install.mjs";

await main(async () => {
  await ensureInstalled();
  const { runFromTerminal } = await import(await bundleCommands());
  return runFromTerminal();
});
