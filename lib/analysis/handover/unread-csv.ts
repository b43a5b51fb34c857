import type { SetAsideRow } from "@/lib/schema/reading";
import type { ExportMode } from "@/lib/schema/request";
import type { RawTable } from "@/lib/schema/table";
import { csvRecord, csvStart } from "./csv-cell";

const reasons: Readonly<Record<SetAsideRow["reason"], string>> = {
  blank: "the line is blank",
  "too-many-cells": "more cells than columns",
  "too-few-cells": "fewer cells than columns",
  unreadable: "could not be read",
  footer: "a note below the table",
  total: "sums up the other rows",
  "repeated-header": "the column names again",
  "other-table": "belongs to another table",
};

/** Records of the file that could not be used, as CSV: line, reason, then the cells as they stood. */
export function* unreadCsv(raw: RawTable, mode: ExportMode): Generator<string> {
  yield csvStart(mode) +
    csvRecord(["line", "reason", ...raw.columns.map(({ header }) => header)], mode);
  for (const { line, reason, cells } of raw.setAside) {
    yield csvRecord([String(line), reasons[reason], ...cells], mode);
  }
}
