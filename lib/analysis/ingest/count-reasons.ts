import type { ReadingRepair, SetAsideRow } from "@/lib/schema/reading";
import type { RepairCount, SetAsideCount } from "@/lib/schema/reading-counts";

const mostLines = 100;

/** How many rows were set aside for each reason, the most frequent first. O(rows) time. */
export function countSetAside(rows: readonly SetAsideRow[]): SetAsideCount[] {
  const counts = new Map<SetAsideRow["reason"], { count: number; firstLine: number }>();
  for (const { reason, line } of rows) {
    const known = counts.get(reason);
    if (!known) counts.set(reason, { count: 1, firstLine: line });
    else {
      known.count++;
      known.firstLine = Math.min(known.firstLine, line);
    }
  }
  return [...counts]
    .map(([reason, counted]) => ({ reason, ...counted }))
    .sort((a, b) => b.count - a.count);
}

/** How many lines were repaired in each way, with the first hundred of them, the most frequent first. O(repairs) time. */
export function countRepairs(repairs: readonly ReadingRepair[]): RepairCount[] {
  const counts = new Map<ReadingRepair["kind"], { count: number; lines: number[] }>();
  for (const { kind, line } of repairs) {
    const known = counts.get(kind) ?? { count: 0, lines: [] };
    counts.set(kind, known);
    known.count++;
    if (known.lines.length < mostLines) known.lines.push(line);
  }
  return [...counts]
    .map(([kind, counted]) => ({ kind, ...counted }))
    .sort((a, b) => b.count - a.count);
}
