import { bundle } from "./bundle.mjs";
import { main } from "./command.mjs";
import { ensureInstalled } from "./install.mjs";

await main(async () => {
  await ensureInstalled();
  const { run } = await import(
    await bundle("bench/run.ts", "bench.mjs", ["bench", "lib/analysis", "lib/schema"])
  );
  return run(process.argv.slice(2));
});
