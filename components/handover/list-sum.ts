import type { ListSummary } from "@/lib/schema/list-plan";
import { listWords as words } from "./list-words";

/** Where everybody is, as a sum that comes out even. */
export function listSum(
  summary: Pick<
    ListSummary,
    "rowsIn" | "rowsOut" | "withoutConsent" | "unusable" | "notChosen" | "inNone" | "rowsSetAside"
  >,
): string {
  const parts = (
    ["rowsOut", "withoutConsent", "unusable", "notChosen", "inNone", "rowsSetAside"] as const
  ).map((what) => ({ what, count: summary[what] }));
  return words.sum(summary.rowsIn, parts);
}
