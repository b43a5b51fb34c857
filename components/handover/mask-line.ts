import type { ListCheck } from "@/lib/schema/list-plan";
import type { ColumnMeaning } from "@/lib/schema/meaning";

/** A line of NDJSON with what points to a person masked, wherever in it that stands. */
export function maskLine(
  line: string,
  columns: ListCheck["columns"],
  mask: (text: string, meaning: ColumnMeaning | null) => string,
): string {
  const meanings = new Map(columns.map(({ header, meaning }) => [header, meaning]));
  return JSON.stringify(
    JSON.parse(line, (key, value: unknown) => {
      const meaning = meanings.get(key);
      return meaning && typeof value !== "object" ? mask(String(value), meaning) : value;
    }),
  );
}
