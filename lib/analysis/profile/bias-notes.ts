import { isSensitive } from "@/lib/schema/meaning";
import type { ColumnProfile } from "@/lib/schema/profile";
import type { Table } from "@/lib/schema/table";
import { associations } from "./between/associations";
import { proxiesOf } from "./findings/proxies";
import { words } from "./words";

const mostNamed = 3;

/**
 * Sentences about traits by which people are easily wronged: those among the columns that segments are made from, and those
 * that such columns go along with so closely that segments may follow the trait even where it is left out. Looks at one column
 * at a time, by the measures of `associations`, of up to 10,000 rows; several together may tell more than is said.
 */
export function biasNotes(
  table: Table,
  profiles: readonly ColumnProfile[],
  used: ReadonlySet<string>,
): string[] {
  const traits = profiles.filter(
    ({ meaning, role, distinct }) =>
      isSensitive(meaning?.meaning) && role !== "identifier" && distinct > 1,
  );
  if (traits.length === 0) return [];
  const between = associations(table, profiles);
  const sensitive = new Set(traits.map(({ name }) => name));
  return traits.flatMap(({ name, meaning }) => {
    const followers = proxiesOf(name, between)
      .filter(({ feature }) => used.has(feature) && !sensitive.has(feature))
      .slice(0, mostNamed);
    if (!used.has(name) && followers.length === 0) return [];
    return [words.bias(name, meaning!.meaning, used.has(name), followers)];
  });
}
