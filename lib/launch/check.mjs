import { checks, runChecks } from "./checks.mjs";
import { LaunchFailure, main, say } from "./command.mjs";
import { ensureInstalled } from "./install.mjs";

await main(async () => {
  await ensureInstalled();
  const failed = (await runChecks(checks)).filter((result) => result.failed > 0);
  if (failed.length > 0) {
    throw new LaunchFailure(`\nFailed: ${failed.map(({ name }) => name).join(", ")}.`);
  }
  say("\nAll checks passed.");
});
