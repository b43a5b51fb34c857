import Papa from "papaparse";

/** A CSV file as records of text, the header first; written by another hand than the app's. */
export function recordsOf(text: string): string[][] {
  const input = text.replace(/^\uFEFF/, "").replace(/\r?\n$/, "");
  return new Papa.Parser({
    delimiter: ",",
    quoteChar: `"`,
    newline: input.includes("\r\n") ? "\r\n" : "\n",
    fastMode: false,
  }).parse(input, 0, false).data;
}
