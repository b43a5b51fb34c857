import type { Table } from "@/lib/schema/table";
import type { TrainingSet } from "../prepare/training-set";
import { csvRecord } from "./csv-cell";
import { identifierColumn } from "./file-columns";

const rowsPerChunk = 1000;

/**
 * Rows to learn from as CSV for machines: identifier (of a made-up row those of the two customers it lies between, with a
 * + between them), whether it is made up, the known group, then every feature.
 */
export function* trainingCsv(table: Table, set: TrainingSet): Generator<string> {
  const id = identifierColumn(table, set.features);
  const header = [id.header, "made_up", set.label, ...set.features];
  let chunk = csvRecord(header, "machine");
  for (const [i, { of, label, values }] of set.rows.entries()) {
    const name = of.map((row) => id.cell(row)).join("+");
    const cells = Array.from(values, (value) => String(Number(value.toPrecision(9))));
    chunk += csvRecord([name, of.length === 2 ? "yes" : "no", label, ...cells], "machine");
    if ((i + 1) % rowsPerChunk === 0) {
      yield chunk;
      chunk = "";
    }
  }
  if (chunk !== "") yield chunk;
}
