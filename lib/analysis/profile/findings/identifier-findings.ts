import type { ColumnProfile, Finding } from "@/lib/schema/profile";
import { purchaseRepeats, repeats } from "../find-purchases";
import { words } from "../words";
import { remedies } from "./remedies";

/** Identifiers that repeat a little are a mistake in the data; those that repeat often are references. */
export function identifierFindings(columns: readonly ColumnProfile[]): Finding[] {
  return columns
    .filter((column) => column.role === "identifier" && repeats(column) > 1)
    .map((column) => {
      const filled = column.rows - column.missing;
      const surplus = filled - column.distinct;
      const isReference = repeats(column) >= purchaseRepeats;
      return {
        kind: "duplicate-identifiers",
        severity: isReference ? "info" : "warning",
        column: column.name,
        count: surplus,
        ...(isReference ? {} : { remedies: [remedies.dropRepeatsOf(column.name)] }),
        sentence: isReference
          ? words.repeatedIdentifier(column.name, column.distinct, filled)
          : words.duplicateIdentifiers(column.name, surplus),
      };
    });
}
