import type { Applied } from "@/lib/schema/prepared";
import { csvRecord } from "./csv-cell";
import { identifierColumn } from "./file-columns";

const rowsPerChunk = 1000;

/**
 * The Matrix as CSV for machines, in pieces of about a thousand records: identifier, then every feature with the
 * digits that a 32-bit number needs to come back the same. Rows that were set aside are not in it.
 */
export function* preparedCsv({
  table,
  tableRows,
  matrix,
}: Pick<Applied, "table" | "tableRows" | "matrix">): Generator<string> {
  const { rows, columns, values, features } = matrix;
  const id = identifierColumn(
    table,
    features.map(({ name }) => name),
  );
  let chunk = csvRecord([id.header, ...features.map(({ name }) => name)], "machine");
  for (let row = 0; row < rows; row++) {
    const cells = [id.cell(tableRows[row]!)];
    for (let column = 0; column < columns; column++) {
      cells.push(shortest(values[column * rows + row]!));
    }
    chunk += csvRecord(cells, "machine");
    if ((row + 1) % rowsPerChunk === 0) {
      yield chunk;
      chunk = "";
    }
  }
  if (chunk !== "") yield chunk;
}

/** Nine significant digits tell every two 32-bit numbers apart. */
function shortest(value: number): string {
  return String(Number(value.toPrecision(9)));
}
