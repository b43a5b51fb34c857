import type { ListFile, ListPlan } from "@/lib/schema/list-plan";
import { csvRecord } from "../csv-cell";
import type { Preset } from "../presets/preset";
import { type Archive, archive } from "../write/archive";
import { csvFile } from "../write/csv-file";
import { safeName } from "../write/file-name";
import { type Cell, type FileWriter, type Out, utf8Length } from "../write/file-writer";
import { linesFile } from "../write/lines-file";
import { workbookFile } from "../write/workbook-file";

/** The files of a list, one after the other, alone or in an archive. */
export interface ListFiles {
  /** Begins a file; `title` is what it is called in an archive. */
  start(title: string): void;
  write(cells: readonly Cell[]): void;
  end(): readonly ListFile[];
}

export function extensionOf(
  plan: Pick<ListPlan, "target" | "format">,
  preset: Preset,
): "csv" | "xlsx" | "ndjson" {
  if (plan.target === "spreadsheet" && plan.format === "xlsx") return "xlsx";
  return preset.format === "ndjson" ? "ndjson" : "csv";
}

/** Stand in where only the sizes are asked for; that of a workbook cannot be told without packing it. */
const noArchive: Archive = { file: () => () => {}, end: () => {} };
const noFile: FileWriter = { write: () => {}, size: () => 0, end: () => {} };

/** In an archive a file that grows beyond the limits of the target goes on in another; one that stands alone does not. */
export function listFiles(
  plan: ListPlan,
  preset: Preset,
  headers: readonly string[],
  time: string,
  { isArchive, isDry }: { readonly isArchive: boolean; readonly isDry: boolean },
  out: Out,
): ListFiles {
  const extension = extensionOf(plan, preset);
  const date = Date.parse(time);
  const pack = isArchive ? (isDry ? noArchive : archive(date, out)) : undefined;
  const files: ListFile[] = [];
  const { fileBytes, fileRows } = extension === "xlsx" ? {} : preset.limits;
  let writer: FileWriter | undefined;
  let title = "";
  let part = 0;
  let rows = 0;

  function open(): void {
    const name = `${title}${part > 1 ? ` part ${part}` : ""}.${extension}`;
    const to = pack ? pack.file(name, extension === "xlsx") : out;
    writer =
      extension === "xlsx"
        ? isDry
          ? noFile
          : workbookFile("Segments", headers, date, to)
        : extension === "ndjson"
          ? linesFile(to)
          : csvFile(preset.mode, headers, to);
    rows = 0;
  }

  function close(): void {
    if (!writer) return;
    writer.end();
    const name = `${title}${part > 1 ? ` part ${part}` : ""}.${extension}`;
    files.push({ name, rows, bytes: writer.size() });
    writer = undefined;
  }

  function isFull(cells: readonly Cell[]): boolean {
    if (!pack || rows === 0) return false;
    if (fileRows !== undefined && rows >= fileRows) return true;
    if (fileBytes === undefined || !writer) return false;
    return writer.size() + utf8Length(csvRecord(cells.map(String), preset.mode)) > fileBytes;
  }

  return {
    start(next) {
      close();
      title = safeName(next, 120) || "segments";
      part = 1;
      open();
    },
    write(cells) {
      if (isFull(cells)) {
        close();
        part++;
        open();
      }
      rows++;
      writer?.write(cells);
    },
    end() {
      close();
      pack?.end();
      return files;
    },
  };
}
