/** The sentences of reading a file, for people who do not read code. */
const grouped = new Intl.NumberFormat("en-US");
const megabytes = (bytes: number) =>
  `${new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 }).format(bytes / 1e6)} MB`;

const gigabytes = (bytes: number) =>
  `${new Intl.NumberFormat("en-US", { maximumSignificantDigits: 2 }).format(bytes / 1e9)} GB`;

export const words = {
  empty: (name: string) => `"${name}" is empty: it holds no text at all.`,
  noRecords: (name: string) =>
    `"${name}" has a line of column names and no rows beneath it; at least one row is needed.`,
  notText: (name: string, type: string) =>
    `"${name}" is ${type}, not a text file with one row per line. Save it as CSV and try again.`,
  tooLongRecord: (name: string, line: number, limit: number) =>
    `The row that starts on line ${grouped.format(line)} of "${name}" is longer than ${grouped.format(limit)} characters; no row may be.`,
  otherType: (name: string, type: string) =>
    `"${name}" is ${type}, not a table. Save it as CSV or as an Excel workbook (.xlsx) and try again.`,
  noRoom: (name: string) =>
    `"${name}" does not fit into the memory of this browser or process. Export fewer rows or columns.`,
  tooLarge: (name: string, rows: number, bytes: number, most: number) =>
    `"${name}" is too large to be read whole here: its rows, about ${grouped.format(Number(rows.toPrecision(2)))}, would take about ${gigabytes(bytes)} of memory, and ${gigabytes(most)} may be used. A random sample of its rows would fit.`,
  gzipTwice: (name: string) =>
    `"${name}" is packed with gzip twice. Unpack it once and open what comes out.`,
  brokenGzip: (name: string) =>
    `"${name}" is damaged: it is packed with gzip, but breaks off or its checksum is wrong. Download or export it again.`,
  swellingGzip: (name: string, packed: number, inflated: number) =>
    `"${name}" swells from ${megabytes(packed)} to more than ${megabytes(inflated)} when it is unpacked, as no table does. It was not opened.`,
  brokenZip: (name: string) =>
    `"${name}" is damaged: it begins as a zip archive, which an Excel workbook is, but breaks off, or its contents do not match its directory. Save or download it again.`,
  tooManyEntries: (name: string, count: number, limit: number) =>
    `"${name}" declares ${grouped.format(count)} files inside it; a workbook has at most ${grouped.format(limit)}. It was not opened.`,
  otherZip: (name: string, type: string) =>
    `"${name}" is ${type}, not a table. Save it as an Excel workbook (.xlsx) or CSV, or unpack it and open the file inside.`,
  swellingZip: (name: string, path: string, packed: number, size: number) =>
    `"${name}" swells from ${megabytes(packed)} to ${megabytes(size)} when it is unpacked ("${path}"), more than a sheet may have. It was not opened.`,
  dangerousXml: (name: string, path: string) =>
    `"${name}" holds XML with a document type, entities or an encoding of its own ("${path}"), which no spreadsheet writes and which can do harm. It was not opened.`,
  noSheets: (name: string) => `"${name}" is a workbook without a sheet that holds cells.`,
  emptySheet: (name: string, sheet: string) =>
    `The sheet "${sheet}" of "${name}" is empty; another one may hold the table.`,
  brokenSheet: (name: string, sheet: string) =>
    `The sheet "${sheet}" of "${name}" is damaged: it has cells at places that spreadsheets do not have. Save it again.`,
  wideSheet: (name: string, sheet: string, rows: number, columns: number) =>
    `The sheet "${sheet}" of "${name}" reaches over ${grouped.format(rows)} rows and ${grouped.format(columns)} columns, more than can be read. Remove cells that stand far from the table, or save the table as CSV.`,
  brokenStyles: (name: string) =>
    `"${name}" is damaged: the styles that tell its dates from its numbers cannot be read. Save it again.`,
  brokenParquet: (name: string) =>
    `"${name}" is damaged: it begins as a Parquet file but breaks off, or what it says of itself at its end is impossible. Export it again.`,
  brokenParquetColumn: (name: string, column: string) =>
    `"${name}" is damaged: its column "${column}" cannot be unpacked. Export it again.`,
  encryptedParquet: (name: string) =>
    `"${name}" is an encrypted Parquet file, which cannot be read. Export it without encryption.`,
  noParquetRows: (name: string) =>
    `"${name}" is a Parquet file without rows; at least one row is needed.`,
  largeColumns: (
    name: string,
    bytes: number,
    limit: number,
    largest: readonly (readonly [column: string, bytes: number])[],
  ) =>
    `"${name}" declares ${megabytes(bytes)} once it is unpacked, more than the ${megabytes(limit)} that can be held. Its largest columns are ${largest.map(([column, size]) => `"${column}" (${megabytes(size)})`).join(", ")}; choose fewer columns.`,
  tooManyColumns: (name: string, limit: number) =>
    `"${name}" has more than ${grouped.format(limit)} different keys, which would be as many columns. Perhaps its records are keyed by an identifier; a list of records with the same keys is needed.`,
  noObjects: (name: string) =>
    `"${name}" looks like one JSON object a line, but no line holds an object that can be read.`,
  tooLongValue: (name: string, position: number, limit: number) =>
    `Record ${grouped.format(position)} of "${name}" is longer than ${grouped.format(limit)} characters; no record may be.`,
  brokenJson: (name: string, records: number) =>
    `"${name}" is damaged: it begins as JSON but breaks off or goes on wrongly after ${grouped.format(records)} ${records === 1 ? "record" : "records"}. Export it again.`,
  jsonObjectOnly: (name: string) =>
    `"${name}" is one JSON object without a list of records in it. A list of objects is needed, such as [{"id": 1, "city": "Bonn"}, …], or one object a line.`,
  jsonListEmpty: (name: string) =>
    `"${name}" is an empty JSON list; at least one record is needed.`,
  jsonListOfValues: (name: string) =>
    `"${name}" is a JSON list, but its items are no objects with names for their values, such as {"id": 1, "city": "Bonn"}.`,
  badDelimiter: (delimiter: string) =>
    `The separator ${JSON.stringify(delimiter)} cannot be used: it must not hold a line end or the quote sign.`,
  unnamedColumn: (position: number) => `column ${position}`,
  repeatedColumn: (name: string, occurrence: number) => `${name} (${occurrence})`,
};
