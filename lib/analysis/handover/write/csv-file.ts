import type { ExportMode } from "@/lib/schema/request";
import { csvRecord, csvStart } from "../csv-cell";
import { type FileWriter, type Out, textOut } from "./file-writer";

/** A CSV file in one of the two modes. */
export function csvFile(mode: ExportMode, headers: readonly string[], out: Out): FileWriter {
  const text = textOut(out);
  text.write(csvStart(mode) + csvRecord(headers, mode));
  return {
    write: (cells) => text.write(csvRecord(cells.map(String), mode)),
    size: text.size,
    end: text.flush,
  };
}
