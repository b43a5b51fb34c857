import { strToU8, type Zippable, zipSync } from "fflate";

export interface BuiltSheet {
  readonly name: string;
  /** What stands within `<sheetData>`. */
  readonly rows: string;
  readonly state?: "hidden" | "veryHidden";
}

export interface WorkbookParts {
  readonly sheets: readonly BuiltSheet[];
  readonly sharedStrings?: readonly string[];
  /** Number formats of the cell styles 1, 2, …; style 0 is general. */
  readonly formats?: readonly string[];
  readonly date1904?: string;
  /** Stands at the beginning of every sheet's XML, behind the declaration. */
  readonly prologue?: string;
  /** Further files in the archive. */
  readonly further?: Zippable;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An Excel workbook made by hand, for what a writing library would not write. */
export function buildWorkbook(parts: WorkbookParts): Uint8Array {
  const { sheets, sharedStrings = [], formats = [], date1904, prologue = "", further } = parts;
  const files: Record<string, string> = {
    "[Content_Types].xml": `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "xl/workbook.xml": `${declaration}<workbook ${main} xmlns:r="${office}"><workbookPr${date1904 === undefined ? "" : ` date1904="${date1904}"`}/><sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ""} r:id="rId${i + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join("")}</Relationships>`,
    "xl/styles.xml": `${declaration}<styleSheet ${main}><numFmts>${formats
      .map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code}"/>`)
      .join(
        "",
      )}</numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0" xfId="0"/>${formats
      .map((_, i) => `<xf numFmtId="${170 + i}" xfId="0" applyNumberFormat="1"/>`)
      .join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `${declaration}<sst ${main}>${sharedStrings
      .map((text) => `<si><t xml:space="preserve">${text}</t></si>`)
      .join("")}</sst>`,
  };
  sheets.forEach(({ rows }, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] =
      `${declaration}${prologue}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`;
  });
  const zippable: Zippable = { ...further };
  for (const [path, xml] of Object.entries(files)) zippable[path] = strToU8(xml);
  return zipSync(zippable);
}

/** Rows of inline texts and plain numbers, from A1 on; the texts are escaped. */
export function rowsOf(cells: readonly (readonly (string | number | null)[])[]): string {
  return cells
    .map((row, r) => {
      const written = row.map((cell, c) => {
        if (cell === null) return "";
        const place = `r="${columnLetters(c)}${r + 1}"`;
        return typeof cell === "number"
          ? `<c ${place}><v>${cell}</v></c>`
          : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${writtenText(cell)}</t></is></c>`;
      });
      return `<row r="${r + 1}">${written.join("")}</row>`;
    })
    .join("");
}

function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** As ECMA-376 writes text: what XML has no place for, and what looks like that, by its number. */
function writtenText(text: string): string {
  const isForbidden = (unit: number) =>
    (unit < 32 && unit !== 9 && unit !== 10) || unit === 0xfffe || unit === 0xffff;
  const numbered = (unit: number) => `_x${unit.toString(16).toUpperCase().padStart(4, "0")}_`;
  return Array.from(text.replace(/_(?=x[\da-fA-F]{4}_)/g, "_x005F_"), (character) => {
    const unit = character.charCodeAt(0);
    if (isForbidden(unit)) return numbered(unit);
    return { "&": "&amp;", "<": "&lt;", ">": "&gt;" }[character] ?? character;
  }).join("");
}
