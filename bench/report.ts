import type { Times } from "./core/measurement";
import type { Measured, MeasuredPeer, Target } from "./measured";
import { table } from "./table";
import { duration, times } from "./words";

/** Ours, the peers and how many times faster we are, as Markdown that a terminal shows well too. */
export function report(machine: string, all: readonly Measured[]): string {
  const head = [
    ...["job", "size", "Chromium", "Node", "peer", "its time"],
    ...["faster in Chromium", "faster in Node", "target"],
  ];
  const rows = all.flatMap((measured) =>
    measured.peers.length === 0
      ? [[...ours(measured), "", "", "", "", verdicts(measured.target)]]
      : measured.peers.map((peer, i) => [
          ...ours(measured),
          ...against(measured, peer),
          verdicts(peer.target, i === 0 ? measured.target : undefined),
        ]),
  );
  const details = all.map(({ what, size, details, problems }) =>
    [
      `- ${what}, ${size}`,
      ...details.map(([about, text]) => `  - ${about}: ${text}`),
      ...problems.map((problem) => `  - failed: ${problem}`),
    ].join("\n"),
  );
  return [
    machine,
    table([head, ...rows]),
    "How the results compare, and where time and memory went:",
    details.join("\n"),
  ].join("\n\n");
}

function ours({ what, size, ours }: Measured): string[] {
  return [what, size, cell(ours.Chromium), cell(ours.Node)];
}

function against({ ours }: Measured, { name, times: its }: MeasuredPeer): string[] {
  if (typeof its === "string") return [name, its, "", ""];
  const faster = (own: Times | undefined) => (own ? times(its.ms / own.ms) : "");
  return [name, cell(its), faster(ours.Chromium), faster(ours.Node)];
}

function cell(its: Times | undefined): string {
  if (!its) return "";
  return its.runs > 1 ? `${duration(its.ms)} (first ${duration(its.firstMs)})` : duration(its.ms);
}

function verdicts(...targets: readonly (Target | undefined)[]): string {
  return targets
    .filter((target) => target !== undefined)
    .map(({ text, isMet }) => `${text}: ${isMet ? "met" : "**missed**"}`)
    .join("; ");
}
