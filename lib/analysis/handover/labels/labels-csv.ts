import type { ExportMode } from "@/lib/schema/request";
import type { Table } from "@/lib/schema/table";
import { csvRecord, csvStart } from "../csv-cell";
import { identifierColumn, otherColumns } from "../file-columns";

/** Rows with their segment, however they were labeled. */
export interface LabeledRows {
  readonly table: Table;
  /** Rows of the table, in the order of the records. */
  readonly tableRows: Uint32Array;
  /** Per entry of `tableRows`, 0 … k−1, or −1 for a row in no segment. */
  readonly labels: Int32Array;
  /** Per cluster, the number a person knows it by, 0-based. */
  readonly identities: readonly number[];
  /** Per cluster. */
  readonly names: readonly string[];
  /** The last of our own columns: how well each row fits; what stands there of a row in no segment is not told. */
  readonly fit: { readonly header: "silhouette" | "confidence"; readonly values: Float32Array };
}

export interface LabelsOptions {
  readonly mode: ExportMode;
  /** Whether the columns of the table follow, as they stood. */
  readonly includeColumns: boolean;
}

const rowsPerChunk = 1000;

/**
 * A CSV file in pieces of about a thousand records: identifier (else "row", from 1), segment (from 1), name and fit of
 * each row, in the order given. Of a row in no segment they are empty but for the identifier. Unlike a list for a target it
 * leaves nobody out. O(rows · columns) time.
 */
export function* labelsCsv(rows: LabeledRows, options: LabelsOptions): Generator<string> {
  const { mode } = options;
  let chunk = csvStart(mode);
  let records = 0;
  for (const cells of labelRecords(rows, options)) {
    chunk += csvRecord(cells, mode);
    if (records++ % rowsPerChunk !== 0 || records === 1) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

/** What every list starts with: who it is, and the segment, its name and how well it fits. */
export function labelColumns(table: Table, fit: string, mode: ExportMode) {
  const own = ["segment", "name", fit];
  const id = identifierColumn(table, own, mode);
  return { id, headers: [id.header, ...own] };
}

/** The same as cells, the headers first. */
export function* labelRecords(
  { table, tableRows, labels, identities, names, fit }: LabeledRows,
  { mode, includeColumns }: LabelsOptions,
): Generator<string[]> {
  const { id, headers } = labelColumns(table, fit.header, mode);
  const others = includeColumns ? otherColumns(table, headers, mode) : [];
  yield [...headers, ...others.map(({ header }) => header)];
  for (const [i, row] of tableRows.entries()) {
    const label = labels[i]!;
    const told =
      label < 0
        ? ["", "", ""]
        : [String((identities[label] ?? label) + 1), names[label] ?? "", decimal(fit.values[i]!)];
    yield [id.cell(row), ...told, ...others.map((column) => column.cell(row))];
  }
}

/** Four decimals: more would be noise. */
function decimal(value: number): string {
  return Number.isNaN(value) ? "" : String(Math.round(value * 1e4) / 1e4 || 0);
}
