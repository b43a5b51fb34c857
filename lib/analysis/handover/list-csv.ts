import type { ExportMode } from "@/lib/schema/request";
import type { Table } from "@/lib/schema/table";
import { csvRecord, csvStart } from "./csv-cell";
import { identifierColumn, otherColumns } from "./file-columns";

/** Rows with their segment, however they were labeled. */
export interface Labeled {
  readonly table: Table;
  /** Rows of the table, in the order of the list. */
  readonly tableRows: Uint32Array;
  /** Per entry of `tableRows`, 0 … k−1, or −1 for a row in no segment. */
  readonly labels: Int32Array;
  /** Per cluster, the number a person knows it by, 0-based. */
  readonly identities: readonly number[];
  /** Per cluster. */
  readonly names: readonly string[];
  /** The last of our own columns: how well each row fits. */
  readonly fit: { readonly header: "silhouette" | "confidence"; readonly values: Float32Array };
}

export interface ListOptions {
  readonly mode: ExportMode;
  /** Identities to list; left out, all and also the rows in no segment, whose own cells stay empty. */
  readonly segments?: readonly number[];
  /** Whether the columns of the table follow, as they stood. */
  readonly includeColumns: boolean;
}

const rowsPerChunk = 1000;

/** A CSV file in pieces of about a thousand records: identifier, segment (from 1), name and fit. */
export function* listCsv(list: Labeled, options: ListOptions): Generator<string> {
  const { mode } = options;
  let chunk = csvStart(mode);
  let records = 0;
  for (const cells of labeledRecords(list, options)) {
    chunk += csvRecord(cells, mode);
    if (records++ % rowsPerChunk !== 0 || records === 1) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

/** The same as cells, the headers first. */
export function* labeledRecords(
  list: Labeled,
  { mode, segments, includeColumns }: ListOptions,
): Generator<string[]> {
  const { tableRows, labels, identities, names, fit } = list;
  const own = ["segment", "name", fit.header];
  const id = identifierColumn(list.table, own, mode);
  const others = includeColumns ? otherColumns(list.table, [id.header, ...own], mode) : [];
  const wanted = segments && new Set(segments);
  yield [id.header, ...own, ...others.map(({ header }) => header)];
  for (const [i, row] of tableRows.entries()) {
    const label = labels[i]!;
    const identity = identities[label] ?? label;
    if (wanted && !wanted.has(identity)) continue;
    const number = label < 0 ? "" : String(identity + 1);
    const cells = [id.cell(row), number, names[label] ?? "", decimal(fit.values[i]!)];
    for (const column of others) cells.push(column.cell(row));
    yield cells;
  }
}

/** Four decimals: more would be noise. */
function decimal(value: number): string {
  return Number.isNaN(value) ? "" : String(Math.round(value * 1e4) / 1e4 || 0);
}
