import { archive } from "./archive";
import { type Cell, encoder, type FileWriter, type Out, textOut } from "./file-writer";
import { columnLetters, mostCellUnits, sheetXml } from "./workbook-cell";
import { sheetEnd, sheetPath, sheetStart, styles, workbookParts } from "./workbook-parts";

/** Rows that a sheet holds below its header. */
const mostSheetRows = 1_048_575;

/**
 * A workbook (XLSX) that goes out while it is written; a further sheet begins where one is full. Text is
 * marked as text, so that no cell can run as a formula; longer than a cell holds, it is cut off.
 */
export function workbookFile(
  sheetName: string,
  headers: readonly string[],
  time: number,
  out: Out,
  rowsPerSheet = mostSheetRows,
): FileWriter {
  let size = 0;
  const pack = archive(time, (bytes) => {
    size += bytes.length;
    out(bytes);
  });
  const letters = headers.map((_, column) => columnLetters(column));
  const sheetNames: string[] = [];
  let row = 0;
  let sheet: ReturnType<typeof textOut> | undefined;

  function startSheet(): void {
    sheetNames.push(sheetNames.length === 0 ? sheetName : `${sheetName} ${sheetNames.length + 1}`);
    sheet = textOut(pack.file(sheetPath(sheetNames.length)));
    sheet.write(sheetStart);
    row = 0;
    writeRow(headers, styles.header);
  }

  function endSheet(): void {
    sheet?.write(sheetEnd);
    sheet?.flush();
  }

  function writeRow(cells: readonly Cell[], style: number): void {
    row++;
    let xml = `<row r="${row}">`;
    for (const [column, cell] of cells.entries()) {
      const place = `${letters[column]}${row}`;
      if (typeof cell === "number") xml += `<c r="${place}"><v>${cell}</v></c>`;
      else if (cell !== "") {
        const text = sheetXml(cell.slice(0, mostCellUnits));
        xml += `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
      }
    }
    sheet?.write(`${xml}</row>`);
  }

  startSheet();
  return {
    write(cells) {
      if (row > rowsPerSheet) {
        endSheet();
        startSheet();
      }
      writeRow(cells, styles.text);
    },
    size: () => size,
    end() {
      endSheet();
      for (const [path, xml] of workbookParts(sheetNames)) pack.file(path)(encoder.encode(xml));
      pack.end();
    },
  };
}
