import Papa from "papaparse";

/** A CSV file as records of text, the header first. Cells here never hold line ends of their own. */
export function recordsOf(text: string): string[][] {
  const input = text
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .replace(/\n$/, "");
  const parser = new Papa.Parser({
    delimiter: ",",
    quoteChar: '"',
    newline: "\n",
    fastMode: false,
  });
  return parser.parse(input, 0, false).data;
}
