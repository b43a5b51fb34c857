import type { ListCheck, ListPlan } from "@/lib/schema/list-plan";
import { csvRecord, csvStart } from "../csv-cell";
import { presets } from "../presets/registry";
import { extensionOf } from "./list-files";
import type { MadeList } from "./make-list";

/** The beginning of a list's first file, made the way the file is made. */
export function beginningOf({ columns, first }: MadeList, plan: ListPlan): ListCheck["beginning"] {
  const preset = presets[plan.target];
  const headers = columns.map(({ header }) => header);
  switch (extensionOf(plan, preset)) {
    case "xlsx":
      return { kind: "cells", records: [headers, ...first.map((cells) => cells.map(String))] };
    case "ndjson":
      return { kind: "lines", text: first.map((cells) => `${cells.join("")}\n`).join("") };
    default: {
      const records = [headers, ...first.map((cells) => cells.map(String))];
      const text = records.map((cells) => csvRecord(cells, preset.mode)).join("");
      return { kind: "csv", text: csvStart(preset.mode) + text };
    }
  }
}
