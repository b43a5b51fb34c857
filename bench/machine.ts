import { execFileSync } from "node:child_process";
import { availableParallelism, cpus, totalmem } from "node:os";
import type { PlaceName } from "./places/place";
import type { Setup } from "./setup";
import { duration } from "./words";

/** Where and with what the figures were taken, as one paragraph. */
export async function describeMachine(
  { launch, loadBefore, scale, repeats, patienceMs, engine }: Setup,
  used: readonly PlaceName[],
  versions: Readonly<Record<string, string>>,
): Promise<string> {
  const model = cpus()[0]?.model.trim() || "unknown processor";
  const memory = Math.round(totalmem() / 2 ** 30);
  const others = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const usedChromium = used.includes("Chromium");
  const browser = usedChromium ? [await chromiumVersion(launch)] : [];
  const software = [`Node ${process.versions.node}`, ...browser, ...others];
  const warm = `the median of up to ${repeats} warm runs after the first, as far as they keep within ${duration(patienceMs)}`;
  const lines = [
    `${new Date().toISOString().slice(0, 10)}, ${model}, ${availableParallelism()} cores, ${memory} GB, ${process.platform}.`,
    `${software.join(", ")}.`,
    `Engine "${engine}". Times are ${repeats === 0 ? "of the first run" : warm}; each side alone.`,
  ];
  if (loadBefore > 0.5) {
    lines.unshift(
      `**The machine was busy before (load ${loadBefore.toFixed(1)}): ratios may be far off.**\n`,
    );
  }
  if (scale === "quick") {
    lines.unshift(
      "**Tiny sizes (`--quick`): these figures only show that the harness works. They say nothing about speed.**\n",
    );
  }
  return lines.join("\n");
}

async function chromiumVersion({ ensureChromium }: Setup["launch"]): Promise<string> {
  const path = await ensureChromium();
  if (process.platform === "win32") return "Chromium";
  const text = execFileSync(path, ["--version"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return /\w+ [\d.]+/.exec(text)?.[0] ?? text.trim();
}
