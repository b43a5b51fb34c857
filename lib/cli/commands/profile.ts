import type { FileFacts } from "@/lib/schema/file-facts";
import { readAnalysisOptions, usualMethod } from "../analysis-options";
import type { Command } from "../command";
import { withUnderstood } from "../open-analysis";
import { type ProfileReport, profileReport } from "../profile-report";
import { isSet } from "../read-options";
import { readSchema, schemaFindings, schemaHelp, schemaSpec } from "../read-schema";
import { readingHelp, readingSpecs, readingValues } from "../reading-options";
import { notSampledText } from "../row-counts";
import { textTable } from "../text-table";

export const profile: Command = {
  summary: "what was understood of a file: layout, columns, findings",
  usage: "FILE [--sheet NAME] [--sample N] [--schema schema.json] [--show-personal] [--json]",
  help: [
    ...readingHelp,
    schemaHelp,
    ["--show-personal", "names, addresses and the like as they stand and not masked"],
    ["--json", "one JSON document on standard output and nothing else"],
  ],
  options: {
    ...readingSpecs,
    ...schemaSpec,
    "show-personal": { type: "boolean" },
    json: { type: "boolean" },
  },
  operands: [1, 1],
  async run([path = ""], values, io) {
    const schema = await readSchema(io, values);
    const isJson = isSet(values, "json");
    const chosen = {
      options: readAnalysisOptions(readingValues(values)),
      method: usualMethod,
    } as const;
    const text = await withUnderstood(io, path, chosen, async (opened) => {
      const { understood, pipeline, settings, job } = opened;
      const expected = schemaFindings(schema, understood.profile.columns);
      const report = profileReport(understood, expected, isSet(values, "show-personal"));
      const fingerprint = await pipeline.fingerprint(settings, job);
      if (isJson) return `${JSON.stringify({ ...report, fingerprint })}\n`;
      return forPeople(report, fingerprint.file);
    });
    await io.out(text);
    return 0;
  },
};

const figure = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 5, useGrouping: false });
const mostPairs = 8;
const noticeable = 0.3;

/** How the file was read, as far as its format leaves a choice. */
function layoutText(file: FileFacts | null, dialect: ProfileReport["dialect"]): string {
  const { encoding, delimiter, quote, decimal, headerRows } = dialect;
  const packed = file?.isGzip ? ", packed with gzip" : "";
  if (!file || file.format === "text")
    return `${encoding}${packed}, delimiter ${JSON.stringify(delimiter)}, quote ${quote || "none"}, decimal sign "${decimal}", header rows ${headerRows}`;
  const part = file.parts?.find(({ isRead }) => isRead);
  const others = (file.parts?.length ?? 1) - 1;
  const named = part ? `, "${part.name}"${others > 0 ? ` and ${others} more` : ""}` : "";
  return `${file.format}${packed}${named}, decimal sign "${decimal}", header rows ${headerRows}`;
}

function forPeople(report: ProfileReport, fileHash: string): string {
  const { rows, rowsSetAside, rowsNotSampled, file, dialect, columns, findings, associations } =
    report;
  const about = columns.map(({ name, type, role, meaning, missing, distinct, range, top }) => [
    name,
    type,
    role,
    meaning ? `${meaning.meaning} ${Math.round(meaning.share * 100)}%` : "",
    missing,
    distinct,
    range
      ? `${short(range.min)} … ${short(range.max)}`
      : (top ?? [])
          .slice(0, 3)
          .map(({ value }) => value)
          .join(", "),
  ]);
  const numbers = columns.flatMap(({ name, role, range, outliers }) =>
    range && "quantiles" in range && role !== "identifier"
      ? [
          [
            name,
            ...Object.values(range.quantiles ?? {}).map(short),
            short(range.mean),
            short(range.deviation),
            short(range.skew),
            outliers ? `${outliers.beyondFences}/${outliers.farOut}/${outliers.byMad}` : "",
          ],
        ]
      : [],
  );
  const pairs = (associations?.pairs ?? [])
    .filter(({ value, rank }) => Math.max(Math.abs(value), Math.abs(rank ?? 0)) >= noticeable)
    .slice(0, mostPairs)
    .map(({ left, right, measure, value, rank }) => [
      `${left} – ${right}`,
      measure,
      short(value),
      rank === undefined ? "" : short(rank),
    ]);
  return [
    `${rows} rows, ${rowsSetAside} set aside${notSampledText(rowsNotSampled)}`,
    layoutText(file, dialect),
    `SHA-256 ${fileHash}`,
    "",
    textTable(["column", "type", "role", "meaning", "missing", "distinct", "values"], about),
    ...(numbers.length === 0
      ? []
      : [
          textTable(
            [
              "number",
              "5%",
              "25%",
              "50%",
              "75%",
              "95%",
              "mean",
              "deviation",
              "skew",
              "IQR1.5/3/MAD",
            ],
            numbers,
          ),
        ]),
    ...(pairs.length === 0
      ? []
      : [textTable(["go together", "measure", "value", "by rank"], pairs)]),
    ...findings.map(({ severity, sentence }) => `- ${severity}: ${sentence}`),
    "",
  ].join("\n");
}

function short(value: number | string | undefined): string {
  if (typeof value !== "number") return value ?? "";
  return Number.isSafeInteger(value) ? String(value) : figure.format(value);
}
