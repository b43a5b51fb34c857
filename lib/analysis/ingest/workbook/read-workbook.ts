import { Failure } from "@/lib/schema/failure";
import type { AsyncSteps, Steps } from "@/lib/schema/progress";
import type { ReadingOverrides } from "@/lib/schema/reading";
import type { ByteSource } from "@/lib/schema/source";
import type { RawTable } from "@/lib/schema/table";
import { readRecords } from "../delimited/read-records";
import type { PlacedRecord } from "../delimited/records-below";
import { words } from "../words";
import { type CellContext, cellTextOf } from "./cell-texts";
import { checkPlace, checkRoom, checkXml } from "./check-sheet";
import { dayStylesOf } from "./day-styles";
import { sharedTexts, sheetRows } from "./scan-sheet";
import { unpackEntry } from "./unpack-entry";
import { workbookEntries } from "./workbook-entries";
import { countsFrom1904, type Sheet, workbookSheets } from "./workbook-sheets";
import { richText } from "./xml-text";
import type { ZipEntry } from "./zip-directory";

const workbookPath = "xl/workbook.xml";
const relationsPath = "xl/_rels/workbook.xml.rels";
const sharedPath = /^xl\/sharedStrings[^/]*\.xml$/i;
const stylesPath = /^xl\/styles[^/]*\.xml$/i;
const rowsPerStep = 200;

/**
 * Reads one sheet of an Excel workbook: the given one, else the first that is visible and not a mere
 * cover. Formulas give the values they had when the file was saved, errors are empty cells, and the
 * rows are laid out as those of CSV are: title lines, column names and totals are found.
 * Only what the sheet needs is unpacked, after the archive's directory was checked. O(cells) time.
 * Throws a Failure when the file is damaged, too large, no workbook, or its XML has entities.
 */
export async function* readWorkbook(
  source: ByteSource,
  overrides: ReadingOverrides,
): AsyncSteps<RawTable> {
  const { name } = source;
  yield { stage: "unpack", done: 0, total: source.size };
  const entries = await workbookEntries(source);
  const unpack = async function* (path: string): AsyncSteps<string> {
    const entry = entries.get(path);
    if (!entry) throw new Failure("file-unreadable", words.brokenZip(name));
    return checkXml(yield* unpackEntry(source, entry), name, path);
  };
  const unpackIfThere = async function* (path: RegExp): AsyncSteps<string> {
    const found = [...entries.keys()].find((one) => path.test(one));
    return found === undefined ? "" : yield* unpack(found);
  };
  const workbook = yield* unpack(workbookPath);
  const sheets = workbookSheets(workbook, yield* unpack(relationsPath));
  const sheet = chooseSheet(sheets, entries, overrides.sheet);
  if (!sheet) throw new Failure("file-no-records", words.noSheets(name));
  const context: CellContext = {
    is1904: countsFrom1904(workbook),
    dayStyles: await dayStyles(yield* unpackIfThere(stylesPath), name),
    shared: yield* sharedStrings(yield* unpackIfThere(sharedPath)),
  };
  const records = yield* recordsOf(yield* unpack(sheet.path), context, name, sheet.name);
  if (records.length === 0)
    throw new Failure("file-no-records", words.emptySheet(name, sheet.name));
  const table = yield* readRecords(records, overrides, name);
  return {
    ...table,
    reading: { ...table.reading, sheet: sheet.name },
    file: {
      format: "xlsx",
      isGzip: false,
      parts: sheets.map((one) => ({ name: one.name, isRead: one === sheet })),
    },
  };
}

/** Share of the largest sheet's size below which the first one is taken for a cover. */
const coverShare = 0.1;

function chooseSheet(
  sheets: readonly Sheet[],
  entries: ReadonlyMap<string, ZipEntry>,
  wanted: string | undefined,
): Sheet | undefined {
  const named = sheets.find(({ name }) => name === wanted);
  if (named) return named;
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const offered = visible.length > 0 ? visible : sheets;
  const sizeOf = ({ path }: Sheet) => entries.get(path)?.size ?? 0;
  const largest = Math.max(...offered.map(sizeOf));
  return offered.find((sheet) => sizeOf(sheet) >= largest * coverShare);
}

async function dayStyles(styles: string, name: string): Promise<ReadonlySet<number>> {
  if (styles === "") return new Set();
  try {
    return await dayStylesOf(styles);
  } catch {
    throw new Failure("file-unreadable", words.brokenStyles(name));
  }
}

function* sharedStrings(xml: string): Steps<string[]> {
  const texts = sharedTexts(xml, richText);
  for (;;) {
    const step = texts.next();
    if (step.done) return step.value;
    yield { stage: "read", done: 0, total: 1 };
  }
}

/** The rows that hold something, all as wide as the widest. */
function* recordsOf(
  xml: string,
  context: CellContext,
  name: string,
  sheet: string,
): Steps<PlacedRecord[]> {
  const records: { readonly cells: string[]; readonly line: number; readonly isOdd: false }[] = [];
  let columns = 0;
  const rows = sheetRows(
    xml,
    (cell) => cellTextOf(cell, context),
    (row, column) => checkPlace(row, column, name, sheet),
  );
  for (const { row, cells } of rows) {
    columns = Math.max(columns, cells.length);
    checkRoom(records.length, columns, name, sheet);
    records.push({ cells, line: row, isOdd: false });
    if (records.length % rowsPerStep === 0)
      yield { stage: "read", done: records.length, total: 2 * records.length };
  }
  for (const { cells } of records) while (cells.length < columns) cells.push("");
  return records;
}
