import type { FileFacts } from "@/lib/schema/file-facts";
import type { ColumnProfile } from "@/lib/schema/profile";
import { readAnalysisOptions, usualMethod } from "../analysis-options";
import type { Command } from "../command";
import { withUnderstood } from "../open-analysis";
import { isSet } from "../read-options";
import { sheetHelp, sheetSpecs } from "../sheet-option";
import { textTable } from "../text-table";

export const profile: Command = {
  summary: "what was understood of a file: layout, columns, findings",
  usage: "FILE [--sheet NAME] [--json]",
  help: [sheetHelp, ["--json", "one JSON document on standard output and nothing else"]],
  options: { json: { type: "boolean" }, ...sheetSpecs },
  operands: [1, 1],
  async run([path = ""], values, io) {
    const chosen = {
      options: readAnalysisOptions({ sheet: values.sheet }),
      method: usualMethod,
    } as const;
    const report = await withUnderstood(io, path, chosen, async ({ understood }) => {
      const { raw, profile: found } = understood;
      const { encoding, delimiter, quote, decimal, headerRows, skipLines } = raw.reading;
      return {
        rows: raw.rows,
        rowsSetAside: raw.setAside.length,
        file: raw.file ?? null,
        dialect: {
          encoding,
          delimiter,
          quote,
          decimal,
          headerRows,
          skipLines,
          lineEnd: raw.lineEnd,
          byteOrderMark: raw.byteOrderMark,
        },
        columns: found.columns.map((column) => ({
          name: column.name,
          type: column.kind,
          role: column.role,
          missing: column.missing,
          distinct: column.distinct,
          range: rangeOf(column),
        })),
        findings: found.findings,
        purchases: found.purchases ?? null,
        setAside: raw.setAside.map(({ line, reason }) => ({ line, reason })),
      };
    });
    await io.out(isSet(values, "json") ? `${JSON.stringify(report)}\n` : forPeople(report));
    return 0;
  },
};

/** Smallest and largest value; dates as they are written. */
function rangeOf({ kind, range }: ColumnProfile) {
  if (!range) return null;
  const { min, max, mean, median } = range;
  if (kind !== "date") return { min, max, mean, median };
  return { min: dateText(min), max: dateText(max) };
}

function dateText(ms: number): string {
  const text = new Date(ms).toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19);
}

interface Report {
  readonly rows: number;
  readonly rowsSetAside: number;
  readonly file: FileFacts | null;
  readonly dialect: Readonly<Record<string, string | number | boolean>>;
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly role: string;
    readonly missing: number;
    readonly distinct: number;
    readonly range: { readonly min: number | string; readonly max: number | string } | null;
  }[];
  readonly findings: readonly { readonly sentence: string }[];
}

/** How the file was read, as far as its format leaves a choice. */
function layoutText(file: FileFacts | null, dialect: Report["dialect"]): string {
  const { encoding, delimiter, quote, decimal, headerRows } = dialect;
  const packed = file?.isGzip ? ", packed with gzip" : "";
  if (!file || file.format === "text")
    return `${encoding}${packed}, delimiter ${JSON.stringify(delimiter)}, quote ${quote || "none"}, decimal sign "${decimal}", header rows ${headerRows}`;
  const part = file.parts?.find(({ isRead }) => isRead);
  const others = (file.parts?.length ?? 1) - 1;
  const named = part ? `, "${part.name}"${others > 0 ? ` and ${others} more` : ""}` : "";
  return `${file.format}${packed}${named}, decimal sign "${decimal}", header rows ${headerRows}`;
}

function forPeople({ rows, rowsSetAside, file, dialect, columns, findings }: Report): string {
  const rowTexts = columns.map(({ name, type, role, missing, distinct, range }) => [
    name,
    type,
    role,
    missing,
    distinct,
    range ? `${range.min} … ${range.max}` : "",
  ]);
  return [
    `${rows} rows, ${rowsSetAside} set aside`,
    layoutText(file, dialect),
    "",
    textTable(["column", "type", "role", "missing", "distinct", "range"], rowTexts),
    ...findings.map(({ sentence }) => `- ${sentence}`),
    "",
  ].join("\n");
}
