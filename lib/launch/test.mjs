import { ensureApp } from "./build.mjs";
import { checks, e2e, runChecks } from "./checks.mjs";
import { ensureChromium } from "./chromium.mjs";
import { LaunchFailure, main, say } from "./command.mjs";
import { ensureInstalled } from "./install.mjs";
import { freePort } from "./port.mjs";

async function endToEnd() {
  try {
    const chromiumPath = await ensureChromium();
    await ensureApp();
    return await e2e(chromiumPath, await freePort(3210));
  } catch (error) {
    if (!(error instanceof LaunchFailure)) throw error;
    say(error.message);
    return { passed: 0, failed: 1 };
  }
}

await main(async () => {
  await ensureInstalled();
  const results = await runChecks([...checks, { name: "end-to-end tests", run: endToEnd }]);
  const count = (key) => results.reduce((sum, result) => sum + result[key], 0);
  const broken = results.filter((result) => result.failed > 0);
  say(broken.length > 0 ? `\nFailed: ${broken.map(({ name }) => name).join(", ")}.\n` : "");
  process.stdout.write(`${count("passed")} passed, ${count("failed")} failed\n`);
  return broken.length > 0 ? 1 : 0;
});
