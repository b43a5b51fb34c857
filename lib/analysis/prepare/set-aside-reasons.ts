import type { Prepared } from "@/lib/schema/prepared";

/** Why rows were set aside and how many for each reason, the most frequent first. */
export function reasonsOf({
  rowsSetAside,
}: Pick<Prepared, "rowsSetAside">): { reason: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { reason } of rowsSetAside) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count);
}
