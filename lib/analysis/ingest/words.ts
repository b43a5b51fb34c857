/** The sentences of reading a file, for people who do not read code. */
const grouped = new Intl.NumberFormat("en-US");

export const words = {
  empty: (name: string) => `"${name}" is empty: it holds no text at all.`,
  noRecords: (name: string) =>
    `"${name}" has a line of column names and no rows beneath it; at least one row is needed.`,
  notText: (name: string, type: string) =>
    `"${name}" is ${type}, not a text file with one row per line. Save it as CSV and try again.`,
  tooLongRecord: (name: string, line: number, limit: number) =>
    `The row that starts on line ${grouped.format(line)} of "${name}" is longer than ${grouped.format(limit)} characters; no row may be.`,
  badDelimiter: (delimiter: string) =>
    `The separator ${JSON.stringify(delimiter)} cannot be used: it must not hold a line end or the quote sign.`,
  unnamedColumn: (position: number) => `column ${position}`,
  repeatedColumn: (name: string, occurrence: number) => `${name} (${occurrence})`,
};
