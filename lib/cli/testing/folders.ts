import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const samplesFolder = fileURLToPath(new URL("../../../public/samples", import.meta.url));
export const fixturesFolder = fileURLToPath(new URL("../fixtures", import.meta.url));

/** An empty folder that is gone when the test ends. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tessera-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
