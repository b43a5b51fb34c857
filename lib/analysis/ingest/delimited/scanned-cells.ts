import type { PlacedRecord } from "./records-below";
import type { ScannedRecords } from "./scan-records";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Scanned records, from the one at `from` up to the one at `to`, as texts. */
export function placedRecords(scanned: ScannedRecords, from: number, to: number): PlacedRecord[] {
  const records: PlacedRecord[] = [];
  const width = scanned.starts.length / scanned.capacity;
  for (let i = from; i < to; i++) {
    const cells = Array.from({ length: width }, (_, c) => cellOf(scanned, c, i));
    records.push({ cells, line: scanned.lines[i]!, isOdd: false });
  }
  return records;
}

function cellOf({ bytes, starts, ends, capacity, quote }: ScannedRecords, c: number, i: number) {
  const at = c * capacity + i;
  const start = starts[at]!;
  if (start >= 0) return decoder.decode(bytes.subarray(start, ends[at]!));
  const sign = String.fromCharCode(quote);
  return decoder.decode(bytes.subarray(~start, ends[at]!)).replaceAll(sign + sign, sign);
}
