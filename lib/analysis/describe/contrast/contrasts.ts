import type { Contrast, ProfileDetail } from "@/lib/schema/description";
import type { ProfileRow } from "@/lib/schema/segment";
import type { Column, Table } from "@/lib/schema/table";
import type { Job } from "../../executor";
import type { OpenRoom } from "../../kernels/engine";
import { runInSlots } from "../../run-in-slots";
import type { Grouping } from "../mean-row";
import { adjustedPValues } from "./adjusted-p-values";
import { type ContrastColumn, contrastRoom } from "./column-contrasts";
import type { ColumnFacts } from "./raw-contrast";

/** P-value, after correction, below which a difference is not explained by chance. */
const level = 0.05;
/** Cliff's delta, or difference of shares, below which a difference is not worth telling. */
const least = 0.1;
/** Cells that a task is sent at once. */
const taskCells = 400_000;

export interface Contrasts {
  /** Per cluster, in the order of the profile. */
  readonly byCluster: readonly (readonly Contrast[])[];
  /** The lines of the profile, in its order. */
  readonly details: readonly ProfileDetail[];
  readonly comparisons: number;
}

/**
 * How each cluster differs from everyone else in each row of the profile, all comparisons corrected for together
 * (Benjamini-Hochberg). Where clusters were made from the same columns the p-values only sort out what could be chance; they do
 * not show that the clusters are real. Columns are looked at in parallel. O(rows · columns).
 */
export async function contrasts(
  table: Table,
  profile: readonly ProfileRow[],
  grouping: Grouping,
  job: Job,
): Promise<Contrasts> {
  const { k } = grouping;
  const byRow = await factsByRow(table, profile, grouping, job);
  const all = profile.flatMap((row) => byRow.get(row)!.facts.lines[byRow.get(row)!.line]!);
  const adjusted = adjustedPValues(all.map(({ p }) => p));
  await job.pause();

  const byCluster = Array.from({ length: k }, (): Contrast[] => []);
  const details: ProfileDetail[] = [];
  for (const [at, row] of profile.entries()) {
    await job.pause();
    const { facts, line } = byRow.get(row)!;
    const { column, category, kind } = row;
    const head = category === undefined ? { column } : { column, category };
    const cells = facts.lines[line]!.map((raw, cluster) => {
      const { own, rest, delta, effect, lift, count, median } = raw;
      const p = adjusted[at * k + cluster]!;
      const isClear = p < level && Math.abs(delta.value) >= least && sureness(delta) > 0;
      byCluster[cluster]!.push({ ...head, kind, own, rest, delta, effect, lift, p, isClear });
      return { count, median, effect, p, isClear };
    });
    const { median } = facts;
    details.push({ ...head, median, cells, spread: row.kind === "share" ? null : facts.spread });
  }
  const comparisons = adjusted.filter((p) => !Number.isNaN(p)).length;
  return { byCluster, details, comparisons };
}

/** How large a difference is at least, so that small segments do not come first by chance; 0 where it may be none. */
export function sureness({ low, high }: Contrast["delta"]): number {
  return Math.max(0, low, -high) || 0;
}

interface Place {
  readonly facts: ColumnFacts;
  readonly line: number;
}

async function factsByRow(
  table: Table,
  profile: readonly ProfileRow[],
  { k, tableRows, labels }: Grouping,
  job: Job,
): Promise<ReadonlyMap<ProfileRow, Place>> {
  const rowsOf = new Map<string, ProfileRow[]>();
  for (const row of profile) {
    const known = rowsOf.get(row.column);
    if (known) known.push(row);
    else rowsOf.set(row.column, [row]);
  }
  const columns = table.columns.filter(({ name }) => rowsOf.has(name));
  const perTask = Math.max(1, Math.floor(taskCells / Math.max(1, tableRows.length)));
  const chunks = Array.from({ length: Math.ceil(columns.length / perTask) }, (_, i) =>
    columns.slice(i * perTask, (i + 1) * perTask),
  );
  let finished = 0;
  const report = () => job.report({ stage: "contrasts", done: finished, total: columns.length });
  report();
  const { engine, width } = job.executor;
  const slots = Math.min(width, chunks.length);
  const rooms: OpenRoom<ReturnType<typeof contrastRoom>>[] = [];
  const inputs = chunks.map((chunk) => (slot: number) => {
    finished += chunk.length;
    report();
    const { handle, views } = rooms[slot]!;
    const inRoom = (column: Column, at: number) => {
      const cells = views.values.subarray(at * labels.length, (at + 1) * labels.length);
      return cellsOf(column, rowsOf.get(column.name)!, tableRows, cells);
    };
    return { room: handle, columns: chunk.map(inRoom), k };
  });
  try {
    for (let slot = 0; slot < slots; slot++) {
      rooms.push(engine.open(contrastRoom(Math.min(perTask, columns.length), labels)));
    }
    const found = await runInSlots(job, slots, "columnContrasts", inputs, () => {});
    const places = new Map<ProfileRow, Place>();
    for (const [at, facts] of found.flat().entries()) {
      for (const [line, row] of rowsOf.get(columns[at]!.name)!.entries()) {
        places.set(row, { facts, line });
      }
    }
    return places;
  } finally {
    for (const room of rooms) room.close();
  }
}

/** Numbers are written into `cells`. */
function cellsOf(
  column: Column,
  rows: readonly ProfileRow[],
  tableRows: Uint32Array,
  cells: Float64Array,
): ContrastColumn {
  if ("codes" in column) {
    const codes = new Int32Array(tableRows.length);
    for (let i = 0; i < codes.length; i++) codes[i] = column.codes[tableRows[i]!]!;
    const wanted = rows.map(({ category = "" }) => column.values.indexOf(category));
    return { kind: "codes", codes, categories: column.values.length, wanted };
  }
  const { values } = column;
  for (let i = 0; i < cells.length; i++) cells[i] = values[tableRows[i]!]!;
  return { kind: "number" };
}
