import type { ReadingOverrides } from "@/lib/schema/reading";
import type { Column, ColumnOverride } from "@/lib/schema/table";
import { typeTable } from "../types/type-table";
import { readAll } from "./read-all";

const fixed: ReadingOverrides = { delimiter: ";", quote: '"', headerRows: 1, skipLines: 0 };

interface How {
  readonly name?: string;
  /** Fixed as if by a person; null: as the file has it. */
  readonly decimal?: "." | "," | null;
  readonly overrides?: readonly ColumnOverride[];
  readonly missing?: string[];
}

/** One column of cells, typed. */
export async function typed(
  cells: readonly string[],
  { name = "trait", decimal = ".", overrides = [], missing }: How = {},
): Promise<Column> {
  const text = [name, ...cells].map((cell) => `x;"${cell}"\n`).join("");
  const reading = {
    ...fixed,
    ...(decimal === null ? {} : { decimal }),
    ...(missing ? { missing } : {}),
  };
  return typeTable(await readAll(text, reading), overrides).columns[1]!;
}

/** What a column holds, row by row; null where missing. */
export function values(column: Column): (number | string | null)[] {
  return column.kind === "number" || column.kind === "date"
    ? Array.from(column.values, (value) => (Number.isNaN(value) ? null : value))
    : Array.from(column.codes, (code) => column.values[code] ?? null);
}

/** Dates as ISO text, without the time where it is midnight. */
export function days(column: Column): (string | null)[] {
  return values(column).map((time) =>
    time === null ? null : new Date(time).toISOString().replace("T00:00:00.000Z", ""),
  );
}
