import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findViolations } from "./boundaries.mjs";
import { programs, runNode, say } from "./command.mjs";
import { ensureKernels } from "./kernels.mjs";
import { root } from "./root.mjs";
import { filesUnder } from "./sources.mjs";

const reports = join(root, ".build");

function one(isGood) {
  return isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function format() {
  return one((await runNode([...programs.biome, "format", "."])) === 0);
}

async function lint() {
  return one((await runNode([...programs.biome, "lint", "."])) === 0);
}

/** Scripts that run before anything is installed, and AssemblyScript, which is another language. */
const apart = /^lib\/(launch|analysis\/kernels\/assembly)\//;

/** The app's route types come from Next, so they are made before anything is checked against them. */
async function types() {
  const generated = await runNode([...programs.next, "typegen"], {
    stdio: ["ignore", "ignore", 2],
  });
  const app = await runNode([...programs.typescript, "--noEmit", "-p", "."]);
  const pure = await runNode([...programs.typescript, "--noEmit", "-p", "lib/analysis"]);
  return one(generated === 0 && app === 0 && pure === 0);
}

async function boundaries() {
  const paths = ["app", "components", "lib", "workers"]
    .flatMap(filesUnder)
    .filter((path) => /\.tsx?$/.test(path) && !apart.test(path));
  const files = new Map(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
  const violations = findViolations(files);
  for (const sentence of violations) say(sentence);
  say(`${files.size} files, ${violations.length} violations`);
  return one(files.size > 0 && violations.length === 0);
}

/** Reads a JSON report that a run was to leave behind; none means the run broke down. */
async function reported(name, run) {
  const path = join(reports, name);
  mkdirSync(reports, { recursive: true });
  rmSync(path, { force: true });
  const code = await run(path);
  try {
    return { code, report: JSON.parse(readFileSync(path, "utf8")) };
  } catch {
    return { code, report: undefined };
  }
}

/** A run that ends badly without naming a failed test still failed. */
function counted(code, passed, failed) {
  return { passed, failed: code !== 0 || passed === 0 ? Math.max(1, failed) : failed };
}

async function tests() {
  await ensureKernels();
  const { code, report } = await reported("vitest.json", (path) =>
    runNode([
      ...programs.vitest,
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${path}`,
    ]),
  );
  if (!report) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.every((t) => t.status !== "failed"),
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) say(`${skipped} tests were skipped; a skipped test counts as failed.`);
  return counted(code, report.numPassedTests, report.numFailedTests + broken.length + skipped);
}

/** The end-to-end tests on the production build, in the browser at `chromiumPath`. */
export async function e2e(chromiumPath, port) {
  const { code, report } = await reported("e2e.json", (path) =>
    runNode([...programs.playwright, "test", "--reporter=list,json"], {
      env: {
        CHROMIUM_PATH: chromiumPath,
        TESSERA_E2E_PORT: String(port),
        PLAYWRIGHT_JSON_OUTPUT_FILE: path,
      },
    }),
  );
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  if (expected + unexpected + flaky + skipped === 0) say("There are no end-to-end tests to run.");
  if (skipped > 0) say(`${skipped} end-to-end tests did not run; each counts as failed.`);
  return counted(code, expected, unexpected + flaky + skipped);
}

/** Everything but the end-to-end tests, in the order that fails fastest. */
export const checks = [
  { name: "format", run: format },
  { name: "lint", run: lint },
  { name: "types", run: types },
  { name: "boundaries", run: boundaries },
  { name: "unit and property tests", run: tests },
];

/** Runs checks one after another under a headline each, never stopping early. */
export async function runChecks(list) {
  const results = [];
  for (const { name, run } of list) {
    say(`\n── ${name}`);
    results.push({ name, ...(await run()) });
  }
  return results;
}
