import type { Applied } from "@/lib/schema/prepared";
import type { RawTable } from "@/lib/schema/table";

/** What became of the records of a file: `rowsIn` = `rowsUsed` + `unused` + `rowsSetAside` + `rowsNotSampled`. */
export interface RowCounts {
  readonly rowsIn: number;
  readonly rowsUsed: number;
  /** Purchases without a customer or a date, or not before the as-of day. */
  readonly unused: number;
  /** Records that do not fit the file's columns, and rows that cannot be clustered. */
  readonly rowsSetAside: number;
  /** Rows of the file that are not part of the sample asked for. */
  readonly rowsNotSampled: number;
  /** Customers the rows were made into; null where every row stands for itself. */
  readonly customers: number | null;
  /** Those of them that cannot be clustered. */
  readonly customersSetAside: number;
}

export function countRows(
  raw: RawTable,
  { table, unused, rowsSetAside }: Pick<Applied, "table" | "unused" | "rowsSetAside">,
  areCustomers: boolean,
): RowCounts {
  const rowsNotSampled = raw.notSampled ?? 0;
  const rowsIn = raw.rows + raw.setAside.length + rowsNotSampled;
  const outOfFile = raw.setAside.length + (areCustomers ? 0 : rowsSetAside.length);
  return {
    rowsIn,
    rowsUsed: rowsIn - unused - outOfFile - rowsNotSampled,
    unused,
    rowsSetAside: outOfFile,
    rowsNotSampled,
    customers: areCustomers ? table.rows : null,
    customersSetAside: areCustomers ? rowsSetAside.length : 0,
  };
}

/** The counts as one line for people. */
export function rowCountsText(counts: RowCounts): string {
  const { rowsIn, rowsUsed, unused, rowsSetAside, customers, customersSetAside } = counts;
  const parts = [`${rowsUsed} used`];
  if (customers !== null) parts.push(`${unused} unused`);
  parts.push(`${rowsSetAside} set aside`);
  const rows = `${rowsIn} rows in: ${parts.join(", ")}${notSampledText(counts.rowsNotSampled)}`;
  if (customers === null) return rows;
  const aside = customersSetAside === 0 ? "" : `, ${customersSetAside} of them set aside`;
  return `${rows}; ${customers} customers${aside}`;
}

/** Nothing where there is no sample. */
export function notSampledText(rows: number): string {
  return rows === 0 ? "" : `, ${rows} not in the sample`;
}

/** Why purchases were not used. */
export function unusedText(unused: number, asOf: string): string {
  return `${unused} rows are unused: they have no customer or no date, or are not before ${asOf}`;
}
