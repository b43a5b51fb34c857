import Papa from "papaparse";

/** The records of a CSV file that ends its lines with LF, read by another's parser. */
export function parseCsv(csv: string): string[][] {
  const options = { delimiter: ",", quoteChar: '"', newline: "\n", fastMode: false } as const;
  const records = new Papa.Parser(options).parse(csv, 0, false).data;
  return csv.endsWith("\n") ? records.slice(0, -1) : records;
}
