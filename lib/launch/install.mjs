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
    const isSame = installed.integrity === entry.integrity || !entry.integrity;
    return installed.version === entry.version && isSame;
  });
}

/**
 * Installs what the lockfile names when it is not what node_modules holds. npm ci refuses a lockfile
 * without the packages for other systems, which a registry may lack (npm/cli#4828); npm install does not.
 */
export async function ensureInstalled() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 9)) {
    throw new LaunchFailure(`Tessera needs Node 20.9 or newer; this is ${process.versions.node}.`);
  }
  if (isInstalled()) return;
  say("Installing packages …");
  const how = ["--ignore-scripts", "--include=dev", "--no-audit", "--no-fund"];
  if ((await runNpm(["ci", "--loglevel=silent", ...how])) === 0) return;
  say("npm ci gave up; trying npm install with the lockfile's versions …");
  const code = await runNpm(["install", "--no-save", ...how]);
  if (code !== 0) {
    throw new LaunchFailure(
      `Packages could not be installed: npm install ended with code ${code}. Its own message is above.`,
    );
  }
}
