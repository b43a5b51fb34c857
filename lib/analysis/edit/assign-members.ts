import type { Members } from "@/lib/schema/edit";
import { type EditResult, type EditState, type EditTools, isSkip, skipped } from "./edit-kind";

/** Puts customers who are not locked into a segment; −1: into none. */
export function assignMembers(
  members: Members,
  segment: number,
  { numbers, held }: EditState,
  tools: EditTools,
): EditResult {
  const found = tools.membersOf(members);
  if (isSkip(found)) return skipped(found);
  const { mask, byRule } = found;
  let meant = 0;
  let rows = 0;
  for (let row = 0; row < numbers.length; row++) {
    if (mask[row] === 0 || held[row] === 1) continue;
    meant++;
    if (numbers[row] === segment) continue;
    numbers[row] = segment;
    rows++;
  }
  if (meant === 0) return skipped({ kind: "nobody" });
  const { rule } = members;
  return {
    isApplied: true,
    rows,
    ...(byRule && { byRule }),
    ...(rule !== undefined && {
      replay: { kind: "assign", segment: segment < 0 ? null : segment, rule },
    }),
  };
}
