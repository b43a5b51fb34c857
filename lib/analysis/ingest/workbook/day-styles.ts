import { strToU8, zipSync } from "fflate";
import { readSheet } from "read-excel-file/universal";

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * The cell styles that show a number as a day or a time, by their number. The library knows the many
 * ways in which formats say so; it is asked by a small workbook that has one number in each style.
 * Throws what it throws where the styles cannot be read.
 */
export async function dayStylesOf(styles: string): Promise<Set<number>> {
  const [, list = ""] =
    /<(?:[\w.-]+:)?cellXfs(?=[\s>])([\s\S]*?)<\/(?:[\w.-]+:)?cellXfs>/.exec(styles) ?? [];
  const count = list.match(/<(?:[\w.-]+:)?xf(?=[\s/>])/g)?.length ?? 0;
  const rows = Array.from(
    { length: count },
    (_, style) => `<row r="${style + 1}"><c r="A${style + 1}" s="${style}"><v>1.5</v></c></row>`,
  );
  const files = {
    "xl/workbook.xml": `<workbook xmlns="${namespace}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="a" Type="${office}/worksheet" Target="s.xml"/><Relationship Id="b" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": styles,
    "xl/s.xml": `<worksheet xmlns="${namespace}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
  };
  const archive = zipSync(
    Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])),
    { level: 0 },
  );
  const cells: readonly (readonly unknown[])[] = await readSheet(archive.buffer);
  return new Set(cells.flatMap(([cell], style) => (cell instanceof Date ? [style] : [])));
}
