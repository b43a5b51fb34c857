import { Failure } from "@/lib/schema/failure";
import type { Table } from "@/lib/schema/table";

/** What a column says of each row that takes part, as small numbers. */
export interface KnownColumn {
  readonly kind: "groups" | "dates";
  /** Per row, its group; −1 where the cell is missing. */
  readonly groups: Int32Array;
  /** Per group, what it is called; dates are cut into quarters, oldest first. */
  readonly names: readonly string[];
}

const mostGroups = 1000;

/**
 * The groups a column of the table knows, for external agreement, or the quarters its dates fall into, for stability over
 * time. Numbers count as groups by their value. `rows`: the rows that take part. Fails with "column-unknown" for a column that is
 * not there, and with "option-invalid" for text, and for more than 1,000 different values.
 */
export function knownColumn(table: Table, rows: Uint32Array, name: string): KnownColumn {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (!column) {
    const names = table.columns.map((candidate) => candidate.name).join(", ");
    throw new Failure("column-unknown", `There is no column "${name}". The columns are: ${names}.`);
  }
  if (column.kind === "date") {
    const keys = Array.from(rows, (row) => quarterOf(column.values[row]!));
    return { kind: "dates", ...numbered(keys, name, (a, b) => (a < b ? -1 : 1)) };
  }
  if (column.kind === "text") {
    throw new Failure(
      "option-invalid",
      `"${name}" is free text; segments can be compared with a column of groups or of dates.`,
    );
  }
  if ("codes" in column) {
    const keys = Array.from(rows, (row) => {
      const code = column.codes[row]!;
      return code < 0 ? null : (column.values[code] ?? null);
    });
    return { kind: "groups", ...numbered(keys, name) };
  }
  const keys = Array.from(rows, (row) => {
    const value = column.values[row]!;
    return Number.isNaN(value) ? null : String(value);
  });
  return { kind: "groups", ...numbered(keys, name) };
}

function numbered(
  keys: readonly (string | null)[],
  column: string,
  compare?: (a: string, b: string) => number,
): { groups: Int32Array; names: readonly string[] } {
  const names = [...new Set(keys.filter((key) => key !== null))];
  if (compare) names.sort(compare);
  if (names.length > mostGroups) {
    throw new Failure(
      "option-invalid",
      `"${column}" has ${names.length} different values; segments can be compared with at most ${mostGroups} groups.`,
    );
  }
  const numberOf = new Map(names.map((key, number) => [key, number]));
  return {
    groups: Int32Array.from(keys, (key) => (key === null ? -1 : numberOf.get(key)!)),
    names,
  };
}

function quarterOf(ms: number): string | null {
  if (Number.isNaN(ms)) return null;
  const date = new Date(ms);
  return `${date.getUTCFullYear()} Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}
