import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import type { ListSummary } from "@/lib/schema/list-plan";

export const people = tableOf(
  {
    id: ["a", "b", "c", "d", "e", "f", "g", "h"],
    mail: ["A@x.org ", "b@x.org", null, "no mail", "b@X.org", "f@x.org", "g@x.org", "h@x.org"],
    tel: ["0151 23456789", "+1 212 555 0123", "12", null, null, null, "+49 30 123456", null],
    consent: ["yes", "yes", "yes", "yes", "yes", "no", null, "yes"],
    spend: [1, 2, 3, 4, 5, 6, 7.5, 8],
  },
  { id: "identifier" },
);
/** Two segments, a customer in none and one whom the recipe set aside. */
export const labels = [0, 0, 0, 1, 1, 1, -1, null];

/** What became of everybody; as many as came in. */
export function addUp(summary: ListSummary): number {
  const { rowsOut, withoutConsent, notChosen, inNone, unusable, rowsSetAside } = summary;
  return rowsOut + withoutConsent + notChosen + inNone + unusable + rowsSetAside;
}

export const mail = { field: "email", column: "mail" } as const;
export const tel = { field: "phone", column: "tel" } as const;
