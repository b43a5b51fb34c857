import Papa from "papaparse";
import { countLineEnds } from "./line-ends";

/** Records and the line each starts on, in parallel. */
export interface Records {
  readonly cells: readonly string[][];
  readonly lines: readonly number[];
  /** First lines of records whose quotes were not as they should be. */
  readonly odd?: ReadonlySet<number>;
}

/**
 * Splits whole, mended records (every one ends in LF) into cells. Lines with nothing on them are
 * skipped; a line with an empty quoted cell is not one of them. Takes O(characters) time.
 */
export function splitRecords(
  text: string,
  delimiter: string,
  quote: string,
  firstLine: number,
): Records {
  if (quote === "" || !text.includes(quote)) return splitPlain(text, delimiter, firstLine);
  const cells: string[][] = [];
  const lines: number[] = [];
  let line = firstLine;
  let start = 0;
  const parser = new Papa.Parser({
    delimiter,
    quoteChar: quote,
    newline: "\n",
    fastMode: false,
    step({ data, meta }) {
      if (meta.cursor - start > 1) {
        cells.push(data[0]!);
        lines.push(line);
      }
      line += countLineEnds(text, start, meta.cursor);
      start = meta.cursor;
    },
  });
  parser.parse(text, 0, true);
  return { cells, lines };
}

function splitPlain(text: string, delimiter: string, firstLine: number): Records {
  const parser = new Papa.Parser({ delimiter, quoteChar: '"', newline: "\n", fastMode: true });
  const all = parser.parse(text, 0, true).data;
  const lines: number[] = [];
  const cells: string[][] = [];
  for (let i = 0; i < all.length; i++) {
    const record = all[i]!;
    if (record.length === 1 && record[0] === "") continue;
    cells.push(record);
    lines.push(firstLine + i);
  }
  return { cells, lines };
}
