import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./root.mjs";

const environment = { NEXT_TELEMETRY_DISABLED: "1" };

/** A failure that a person can act on: its message is all that is shown. */
export class LaunchFailure extends Error {}

/** Node arguments that run a package's program without a shell or a shim, on every system. */
export const programs = {
  biome: [join(root, "node_modules/@biomejs/biome/bin/biome")],
  next: [join(root, "node_modules/next/dist/bin/next")],
  playwright: [join(root, "node_modules/@playwright/test/cli.js")],
  typescript: [join(root, "node_modules/typescript/bin/tsc")],
  vitest: [join(root, "node_modules/vitest/vitest.mjs")],
};

/** Starts Node on a program; telemetry is off for everything that is started. */
export function startNode(program, options = {}) {
  return spawn(process.execPath, program, {
    cwd: root,
    stdio: "inherit",
    ...options,
    env: { ...process.env, ...environment, ...options.env },
  });
}

/** Exit code of a started process; one that could not start or was killed counts as 1. */
export function exitCode(child) {
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", (code) => resolve(code ?? 1));
  });
}

export function runNode(program, options) {
  return exitCode(startNode(program, options));
}

/** Runs any other command; `toStderr` keeps our own stdout for what was asked for. */
export function run(command, parameters, options = {}) {
  return exitCode(spawn(command, parameters, { cwd: root, stdio: toStderr, ...options }));
}

/** npm, through the very npm that started us where there is one. */
export function runNpm(parameters) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith(".js")) return runNode([cli, ...parameters], { stdio: toStderr });
  return run("npm", parameters, { shell: process.platform === "win32" });
}

export const toStderr = ["ignore", 2, 2];

export function say(message) {
  process.stderr.write(`${message}\n`);
}

/** Runs a command's body; an expected failure becomes one line and exit code 1. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    if (!(error instanceof LaunchFailure)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
