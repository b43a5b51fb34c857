import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describeMachine } from "../machine";
import type { Setup } from "../setup";
import { table } from "../table";
import { duration, shape, size } from "../words";
import { writeBetween } from "../write-between";
import { growthChart } from "./chart";
import { type Curve, type Curves, curvesOf } from "./curves";
import { follow, type Grown } from "./follow";
import { subjects } from "./subjects";

const shown =
  "![Time and memory against rows and columns, a row of panels for each piece of work](pictures/growth.svg)";

/** Follows every algorithm as rows and columns grow; one table, one picture. Exit code. */
export async function growth(
  given: Setup,
  { write, only }: { readonly write: boolean; readonly only: readonly string[] },
): Promise<number> {
  const setup: Setup = { ...given, patienceMs: 5000 };
  const place = setup.places.find(({ name }) => name === "Node") ?? setup.places[0]!;
  const all: Grown[] = [];
  for (const subject of subjects) {
    if (only.length > 0 && !only.includes(subject.job)) continue;
    all.push(await follow(subject, place, setup));
  }
  const curves = all.map(curvesOf);
  const machine = await describeMachine(setup, [place.name], {});
  const text = [machine, shown, growthTable(all, curves), remarks(all)].join("\n\n").trimEnd();
  const { root } = setup.launch;
  const picture = write
    ? join(root, "docs/pictures/growth.svg")
    : join(setup.launch.scripts, "growth.svg");
  mkdirSync(dirname(picture), { recursive: true });
  writeFileSync(picture, growthChart(curves));
  process.stdout.write(`\n${text}\n\n${picture}\n`);
  if (write) writeBetween(join(root, "docs/performance.md"), "growth", text);
  return all.some(({ byRows }) => byRows.length === 0) ? 1 : 0;
}

function growthTable(all: readonly Grown[], curves: readonly Curves[]): string {
  const head = ["work", "time by rows", "time by columns", "shared memory by rows", "largest"];
  const rows = all.map(({ subject, byRows }, i) => {
    const { timeByRows, timeByColumns, sharedByRows } = curves[i]!;
    const last = byRows.at(-1);
    const largest = last
      ? `${shape(last.rows, last.columns)}: ${duration(last.measured.ms)}, ${size(last.measured.processBytes ?? 0)}`
      : "failed";
    return [
      subject.name,
      power("n", timeByRows),
      power("d", timeByColumns),
      power("n", sharedByRows),
      largest,
    ];
  });
  return table([head, ...rows]);
}

function power(variable: string, { law }: Curve): string {
  return law ? `${variable}^${law.exponent.toFixed(2)}` : "";
}

function remarks(all: readonly Grown[]): string {
  const lines = all.flatMap(({ subject, stopped }) =>
    stopped.map((why) => `- ${subject.name} was followed no further: ${why}`),
  );
  return lines.join("\n");
}
