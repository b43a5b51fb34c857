import { type Zippable, zipSync } from "fflate";
import { readSheet } from "read-excel-file/universal";
import { Failure } from "@/lib/schema/failure";
import type { AsyncSteps } from "@/lib/schema/progress";
import type { ReadingOverrides } from "@/lib/schema/reading";
import type { ByteSource } from "@/lib/schema/source";
import type { RawTable } from "@/lib/schema/table";
import { readRecords } from "../read-records";
import type { PlacedRecord } from "../records-below";
import { words } from "../words";
import { cellTextOf, numberText } from "./cell-texts";
import { checkSheet, checkXml } from "./check-sheet";
import { unpackEntry } from "./unpack-entry";
import { workbookEntries } from "./workbook-entries";
import { countsFrom1904, type Sheet, workbookSheets } from "./workbook-sheets";
import type { ZipEntry } from "./zip-directory";

const workbookPath = "xl/workbook.xml";
const relationsPath = "xl/_rels/workbook.xml.rels";
const shared = /^xl\/(?:sharedStrings|styles)[^/]*\.xml$/i;
const dayOfLocalTime = /(<c\b[^>]*\bt="d"[^>]*>\s*<v>)(\d{4}-\d\d-\d\dT[\d:.]+)(?=<\/v>)/g;
const rowsPerStep = 2000;

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
  const unpacked = new Map<string, string>();
  const unpack = async function* (path: string): AsyncSteps<string> {
    const entry = entries.get(path);
    if (!entry) throw new Failure("file-unreadable", words.brokenZip(name));
    const xml = checkXml(yield* unpackEntry(source, entry), name, path);
    unpacked.set(path, xml);
    return xml;
  };
  const workbook = yield* unpack(workbookPath);
  const sheets = workbookSheets(workbook, yield* unpack(relationsPath));
  const sheet = chooseSheet(sheets, entries, overrides.sheet);
  if (!sheet) throw new Failure("file-no-records", words.noSheets(name));
  const is1904 = countsFrom1904(workbook);
  if (is1904) unpacked.set(workbookPath, workbook.replace(/(\sdate1904\s*=\s*["'])\w+/, "$11"));
  for (const path of entries.keys()) if (shared.test(path)) yield* unpack(path);
  const xml = yield* unpack(sheet.path);
  checkSheet(xml, name, sheet.name);
  unpacked.set(sheet.path, xml.replace(dayOfLocalTime, "$1$2Z"));
  yield { stage: "read", done: 0, total: 1 };
  const cells = await cellsOf(unpacked, sheet, name);
  unpacked.clear();

  const records: PlacedRecord[] = [];
  for (let row = 0; row < cells.length; row++) {
    const texts = cells[row]!.map((value) => cellTextOf(value, is1904));
    if (texts.some((text) => text !== ""))
      records.push({ cells: texts, line: row + 1, isOdd: false });
    if (row % rowsPerStep === 0) yield { stage: "read", done: row, total: cells.length };
  }
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

/** The archive is put together again, unpacked, of nothing but what was checked. */
async function cellsOf(
  files: ReadonlyMap<string, string>,
  sheet: Sheet,
  name: string,
): Promise<unknown[][]> {
  const zippable: Zippable = {};
  for (const [path, xml] of files) zippable[path] = new TextEncoder().encode(xml);
  const archive = zipSync(zippable, { level: 0 });
  try {
    return await readSheet(archive.buffer, sheet.position, {
      trim: false,
      parseNumber: numberText,
    });
  } catch (thrown) {
    const said = thrown instanceof Error ? thrown.message : String(thrown);
    throw new Failure("file-unreadable", words.brokenCells(name, sheet.name, said));
  }
}
