import { type ScoredTable, scoredRecords } from "./score-table";
import { workbookFile } from "./write/workbook-file";

/** The list of rows labeled by a model as an Excel workbook, in pieces; segment and confidence are numbers there. `time`: ms, for its entries. */
export function scoredWorkbook(
  scored: ScoredTable,
  includeColumns: boolean,
  time: number,
): Uint8Array<ArrayBuffer>[] {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const records = scoredRecords(scored, { mode: "machine", includeColumns });
  const { value: headers = [] } = records.next();
  const file = workbookFile("Segments", headers, time, (bytes) =>
    pieces.push(Uint8Array.from(bytes)),
  );
  for (const [id = "", segment = "", name = "", confidence = "", ...others] of records) {
    file.write([id, numberOf(segment), name, numberOf(confidence), ...others]);
  }
  file.end();
  return pieces;
}

function numberOf(cell: string): string | number {
  return cell === "" ? "" : Number(cell);
}
