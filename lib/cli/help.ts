import type { Command } from "./command";

type Commands = Readonly<Record<string, Command>>;

export function overallHelp(commands: Commands): string {
  const entries = Object.entries(commands);
  return [
    "tessera COMMAND …   finds the segments in a customer file, here on this machine",
    "",
    ...aligned(entries.map(([name, { summary }]) => [name, summary])),
    "",
    "tessera COMMAND --help says more. Exit code 0, or 1 with one line on standard error.",
    "",
  ].join("\n");
}

export function commandHelp(name: string, { summary, usage, help }: Command): string {
  return [
    `tessera ${name} ${usage}`,
    "",
    `  ${summary}`,
    "",
    ...aligned([...help, ["--help", "this text"]]),
    "",
  ].join("\n");
}

function aligned(pairs: readonly (readonly [string, string])[]): string[] {
  const widest = Math.max(...pairs.map(([left]) => left.length));
  return pairs.map(([left, right]) => `  ${left.padEnd(widest)}  ${right}`);
}
