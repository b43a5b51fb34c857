import { readFileSync, writeFileSync } from "node:fs";
import type { Measured } from "./measured";
import { duration } from "./words";

const begin = "<!-- bench: begin -->";
const end = "<!-- bench: end -->";

/** Ours, the peer and how many times faster we are, as Markdown that a terminal shows well too. */
export function report(machine: string, lines: readonly Measured[]): string {
  const head = ["job", "size", "ours", "where", "peer", "peer's time", "ratio"];
  const cells = lines.map(({ what, size, where, ourMs, peer }) => {
    const ours = [what, size, duration(ourMs), where];
    if (typeof peer === "string") return [...ours, peer, "", ""];
    return [...ours, peer.name, duration(peer.ms), `${ratio(peer.ms / ourMs)} ×`];
  });
  const details = lines.map(({ what, size, quality, spentOn }) =>
    [
      `- ${what}, ${size}`,
      `  - results: ${quality || "not compared"}`,
      `  - time: ${spentOn}`,
    ].join("\n"),
  );
  return [
    machine,
    table([head, ...cells]),
    "How the results compare, and where the time went:",
    details.join("\n"),
  ].join("\n\n");
}

function ratio(times: number): string {
  return times >= 10 ? times.toFixed(0) : times.toFixed(2);
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, j) => Math.max(3, ...[head, ...rows].map((row) => row[j]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, j) => cell.padEnd(widths[j]!)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

/** Puts the report between the markers of a Markdown file. */
export function writeReport(path: string, text: string): void {
  const before = readFileSync(path, "utf8");
  const from = before.indexOf(begin);
  const to = before.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${path} lacks the lines "${begin}" and "${end}".`);
  const after = `${before.slice(0, from)}${begin}\n\n${text}\n\n${before.slice(to)}`;
  writeFileSync(path, after);
}
