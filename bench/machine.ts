import { execFileSync } from "node:child_process";
import { availableParallelism, cpus, totalmem } from "node:os";
import type { Setup } from "./setup";

/** Where and with what the figures were taken, as one paragraph. */
export async function describeMachine(
  { launch, python, quick, repeats }: Setup,
  usedChromium: boolean,
): Promise<string> {
  const model = cpus()[0]?.model.trim() || "unknown processor";
  const memory = Math.round(totalmem() / 2 ** 30);
  const peers = python
    ? Object.entries(python.versions).map(([name, version]) => `${name} ${version}`)
    : ["no Python with scikit-learn"];
  const browser = usedChromium ? [await chromiumVersion(launch)] : [];
  const software = [`Node ${process.versions.node}`, ...browser, ...peers];
  const times = repeats === 1 ? "One run each" : `The median of ${repeats} runs each`;
  const lines = [
    `${new Date().toISOString().slice(0, 10)}, ${model}, ${availableParallelism()} cores, ${memory} GB, ${process.platform}.`,
    `${software.join(", ")}. ${times}, one after the other.`,
  ];
  if (quick) {
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
