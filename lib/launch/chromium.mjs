import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { LaunchFailure, programs, run, runNode, say, toStderr } from "./command.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const places = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Some systems ship a stub that only says how to install the browser, so it has to answer. */
function works(path) {
  if (!existsSync(path)) return false;
  if (process.platform === "win32") return true;
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 30_000 });
  return status === 0 && /chrom/i.test(stdout);
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
}

async function fromPlaywright() {
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

async function find() {
  return [...onPath(), await fromPlaywright()].find(works);
}

async function install() {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync("/etc/debian_version")) {
    say("Installing Chromium with apt-get …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update"], { env });
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
    if (await find()) return;
  }
  say("Installing Chromium with Playwright …");
  await runNode(
    [...programs.playwright, "install", ...(isRoot ? ["--with-deps"] : []), "chromium"],
    {
      stdio: toStderr,
    },
  );
}

/** Path of a Chromium or Chrome that runs; installs one where there is none. */
export async function ensureChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (works(chosen)) return chosen;
    throw new LaunchFailure(`CHROMIUM_PATH is "${chosen}", but no Chromium runs there.`);
  }
  const found = await find();
  if (found) return found;
  await install();
  const installed = await find();
  if (installed) return installed;
  throw new LaunchFailure(
    "No Chromium or Chrome was found and none could be installed. Install one, or set CHROMIUM_PATH to its path, and run npm test again.",
  );
}
