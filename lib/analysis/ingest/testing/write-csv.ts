/** How a file is written. */
export interface WrittenDialect {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: "doubled" | "backslash" | "none";
  readonly lineEnd: string;
  readonly quoteAll: boolean;
}

export const plainDialect: WrittenDialect = {
  delimiter: ",",
  quote: '"',
  escape: "doubled",
  lineEnd: "\r\n",
  quoteAll: false,
};

/** A cell, quoted where its dialect wants it. */
export function writtenCell(cell: string, dialect: WrittenDialect): string {
  const { delimiter, quote, escape: escaping, quoteAll } = dialect;
  const isNeeded =
    cell.includes(delimiter) || cell.includes(quote) || /[\r\n]/.test(cell) || cell.includes(",");
  if (!quoteAll && !isNeeded) return cell;
  const mark = { doubled: quote + quote, backslash: `\\${quote}`, none: quote }[escaping];
  return quote + cell.replaceAll(quote, mark) + quote;
}

export function writtenRecord(cells: readonly string[], dialect: WrittenDialect): string {
  return cells.map((cell) => writtenCell(cell, dialect)).join(dialect.delimiter);
}

/** Lines, each with its end. */
export function writtenLines(
  records: readonly (readonly string[])[],
  dialect: WrittenDialect = plainDialect,
): string[] {
  return records.map((cells) => writtenRecord(cells, dialect));
}
