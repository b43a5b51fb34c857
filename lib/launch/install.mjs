import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LaunchFailure, runNpm, say } from "./command.mjs";
import { root } from "./root.mjs";

function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), "utf8")).packages;
  } catch {
    return undefined;
  }
}

/**
 * npm writes node_modules/.package-lock.json last, so it says what is really installed: an
 * interrupted install has none. Packages for other systems are optional and may be absent.
 */
function isInstalled() {
  const wanted = lockedPackages("package-lock.json");
  const found = lockedPackages("node_modules/.package-lock.json");
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const installed = found[path];
    if (!installed) return entry.optional === true || entry.devOptional === true;
    return installed.version === entry.version && installed.integrity === entry.integrity;
  });
}

/** Installs what the lockfile names when it is not what node_modules holds. */
export async function ensureInstalled() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 9)) {
    throw new LaunchFailure(`Tessera needs Node 20.9 or newer; this is ${process.versions.node}.`);
  }
  if (isInstalled()) return;
  say("Installing packages …");
  const code = await runNpm(["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund"]);
  if (code !== 0) {
    throw new LaunchFailure(
      `Packages could not be installed: npm ci ended with code ${code}. Its own message is above.`,
    );
  }
}
