import { workbookFile } from "../write/workbook-file";
import { type LabeledRows, labelRecords } from "./labels-csv";

/** The records of `labelsCsv` as an Excel workbook, in pieces; segment and fit are numbers there. `time`: ms, for its entries. */
export function labelsWorkbook(
  rows: LabeledRows,
  includeColumns: boolean,
  time: number,
): Uint8Array<ArrayBuffer>[] {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const records = labelRecords(rows, { mode: "machine", includeColumns });
  const { value: headers = [] } = records.next();
  const file = workbookFile("Segments", headers, time, (bytes) =>
    pieces.push(Uint8Array.from(bytes)),
  );
  for (const [id = "", segment = "", name = "", fit = "", ...others] of records) {
    file.write([id, numberOf(segment), name, numberOf(fit), ...others]);
  }
  file.end();
  return pieces;
}

function numberOf(cell: string): string | number {
  return cell === "" ? "" : Number(cell);
}
