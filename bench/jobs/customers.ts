import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { customersSteps } from "@/lib/analysis/prepare/customers/aggregate-customers";
import { type CustomersStep, type FeatureGroup, featureGroups } from "@/lib/schema/customers-step";
import type { Table } from "@/lib/schema/table";
import { runRepeatedly, thatCounts, timesOf } from "../core/times";
import { eventRows } from "../event-rows";
import type { MeasuredPeer } from "../measured";
import type { BenchJob, Setup } from "../setup";
import { duration } from "../words";

interface Case {
  readonly what: string;
  readonly rows: number;
  readonly customers: number;
  readonly purchaseEvents: readonly string[];
  readonly groups: readonly FeatureGroup[];
  /** A peer makes the same columns. */
  readonly hasPeer: boolean;
  readonly withinMs: number;
}

const comparable: readonly FeatureGroup[] = ["rfm", "rhythm", "calendar", "events", "sessions"];

function casesOf(scale: Setup["scale"]): readonly Case[] {
  const [rows, customers] = scale === "quick" ? [50_000, 1000] : [5_000_000, 100_000];
  const events = { rows, customers, purchaseEvents: ["purchase"], withinMs: 15_000 };
  return [
    {
      ...{ what: "RFM of purchases", rows: 125_000, customers: 6889, purchaseEvents: [] },
      ...{ groups: ["rfm"], hasPeer: true, withinMs: 1000 },
    },
    { what: "customers from events", ...events, groups: comparable, hasPeer: true },
    { what: "every feature of customers", ...events, groups: featureGroups, hasPeer: false },
  ];
}

/** Customers from typed rows, by the libraries that do the same. */
export const customers: BenchJob = {
  name: "customers",
  async *run(setup) {
    if (!setup.places.some(({ name }) => name === "Node")) return;
    for (const one of casesOf(setup.scale)) {
      const table = eventRows(one.rows, one.customers);
      const runs = await runRepeatedly(setup, () => make(table, one));
      const { ms, sums, columns, longestMs } = thatCounts(runs);
      const peer = one.hasPeer ? await askPandas(setup, table, one, sums) : null;
      yield {
        what: one.what,
        size: `${one.rows.toLocaleString("en-US")} rows to ${one.customers.toLocaleString("en-US")} customers`,
        ours: { Node: timesOf(runs) },
        peers: peer ? [peer.measured] : [],
        target: { text: `≤ ${duration(one.withinMs)}`, isMet: ms <= one.withinMs },
        details: [
          [
            "results",
            `${columns} columns; the longest time without looking up ${duration(longestMs)}`,
          ],
          ...(peer?.agreement ? [["against pandas", peer.agreement] as const] : []),
        ],
        problems: peer?.problems ?? [],
      };
    }
  },
};

function make(table: Table, { purchaseEvents, groups }: Case) {
  const step: CustomersStep = {
    ...{ id: "customers", enabled: true, kind: "customers", asOf: "2024-09-01" },
    ...{ identifier: "customer", date: "time", event: "event", category: "category" },
    ...{ amount: "amount", cartEvents: ["add_to_cart"] },
    purchaseEvents: [...purchaseEvents],
    groups: [...groups],
  };
  const start = performance.now();
  const steps = customersSteps(table, step);
  let longestMs = 0;
  let last = start;
  for (let next = steps.next(); ; next = steps.next()) {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - last);
    last = now;
    if (!next.done) continue;
    const made = next.value.table;
    return { ms: now - start, longestMs, columns: made.columns.length - 1, sums: sumsOf(made) };
  }
}

/** What is compared with peers: the sum of each column of numbers. */
function sumsOf({ columns }: Table): Map<string, number> {
  return new Map(
    columns.flatMap((column) =>
      column.kind === "number"
        ? [[column.name, column.values.reduce((a, b) => a + (Number.isNaN(b) ? 0 : b), 0)]]
        : [],
    ),
  );
}

interface PandasAnswer {
  readonly measured: MeasuredPeer;
  readonly agreement?: string;
  readonly problems: readonly string[];
}

async function askPandas(
  { folder, peers, threads, repeats, patienceMs, limitMs }: Setup,
  table: Table,
  { rows, purchaseEvents }: Case,
  ours: ReadonlyMap<string, number>,
): Promise<PandasAnswer> {
  const missing = peers.missing("pandas");
  if (missing) return { measured: { name: "pandas", times: missing }, problems: [] };
  const file = join(folder, `events-${rows}.f64`);
  writeFileSync(file, columnsOf(table));
  const question = { file, rows, columns: table.columns.length, library: "pandas" } as const;
  const asked = { ...question, threads, repeats, patienceMs, isEvents: purchaseEvents.length > 0 };
  try {
    const answer = await peers.ask("customers", asked, limitMs);
    const theirs = Object.entries(answer.result as Readonly<Record<string, number>>);
    const off = theirs.filter(([name, sum]) => !isClose(ours.get(name), sum)).map(([name]) => name);
    const times = timesOf(answer.runs.map((ms) => ({ ms })));
    return {
      measured: { name: "pandas", times },
      agreement: `${theirs.length - off.length} of its ${theirs.length} columns add up to the same`,
      problems: off.length > 0 ? [`other sums than pandas: ${off.join(", ")}`] : [],
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { measured: { name: "pandas", times: message }, problems: [] };
  }
}

/** Ours are rounded to cents and hundredths. */
function isClose(ours: number | undefined, theirs: number): boolean {
  return ours !== undefined && Math.abs(ours - theirs) <= 1e-4 * Math.max(1, Math.abs(theirs));
}

/** Doubles, columns-major; codes for texts. */
function columnsOf({ rows, columns }: Table): Float64Array {
  const values = new Float64Array(rows * columns.length);
  for (const [i, column] of columns.entries()) {
    values.set("codes" in column ? column.codes : column.values, i * rows);
  }
  return values;
}
