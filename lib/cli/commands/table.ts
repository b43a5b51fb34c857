import { basename, extname, join } from "node:path";
import { tableCsv } from "@/lib/analysis/ingest/table-csv";
import { typeTable } from "@/lib/analysis/ingest/types/type-table";
import { profileTable } from "@/lib/analysis/profile/profile-table";
import type { ExpectedSchema } from "@/lib/schema/expected-schema";
import { Failure, toFailureData } from "@/lib/schema/failure";
import type { ReadingOverrides } from "@/lib/schema/reading";
import type { RawTable } from "@/lib/schema/table";
import type { Command } from "../command";
import type { Io } from "../io";
import { realPlace } from "../places";
import { textOption } from "../read-options";
import { readSchema, schemaFindings, schemaHelp, schemaSpec } from "../read-schema";
import { readTable } from "../read-table";
import { readingHelp, readingSpecs, readReading } from "../reading-options";
import { ensureFolder, writeWhole } from "../write-file";

interface How {
  readonly reading: ReadingOverrides;
  readonly schema: ExpectedSchema | undefined;
}

export const table: Command = {
  summary: "the parsed table as plain CSV, cells exactly as they stood",
  usage: "FILE... [--sheet NAME] [--sample N] [--out DIR] [--schema schema.json]",
  help: [
    ...readingHelp,
    ["--out DIR", "write DIR/NAME.csv for every file; needed for more than one"],
    schemaHelp,
  ],
  options: { out: { type: "string" }, ...readingSpecs, ...schemaSpec },
  operands: [1, Number.POSITIVE_INFINITY],
  async run(paths, values, io) {
    const out = textOption(values, "out");
    const how = { reading: readReading(values), schema: await readSchema(io, values) };
    if (out !== undefined) return writeAll(paths, out, how, io);
    if (paths.length > 1) {
      throw new Failure(
        "option-invalid",
        `Only one file can go to standard output; ${paths.length} were given. Name a folder with --out.`,
      );
    }
    for (const piece of tableCsv(await readChecked(io, paths[0]!, how))) await io.out(piece);
    return 0;
  },
};

/** "people.xlsx" and "people.csv.gz" both become "people.csv". */
function csvName(path: string): string {
  const unpacked = basename(path).replace(/(?<=.)\.gz(?:ip)?$/i, "");
  return `${basename(unpacked, extname(unpacked))}.csv`;
}

/** What differs from the schema is said on standard error, a line each; the table is as it is. */
async function readChecked(io: Io, path: string, { reading, schema }: How): Promise<RawTable> {
  const raw = await readTable(io.folder, path, reading);
  if (!schema) return raw;
  const { columns } = profileTable(typeTable(raw, []));
  for (const { sentence } of schemaFindings(schema, columns)) io.say(`"${path}": ${sentence}`);
  return raw;
}

/** Every file on its own: one that fails is reported and the others are done. */
async function writeAll(paths: readonly string[], out: string, how: How, io: Io): Promise<number> {
  await ensureFolder(io.folder, out);
  const inputs = new Set<string>();
  for (const path of paths) inputs.add(await realPlace(io.folder, path));
  const written = new Set<string>();
  let exitCode = 0;
  for (const path of paths) {
    try {
      const target = join(out, csvName(path));
      const place = await realPlace(io.folder, target);
      if (inputs.has(place) || written.has(place)) {
        throw new Failure(
          "option-invalid",
          `"${path}" was not written: "${target}" ${inputs.has(place) ? "is one of the files to read" : "was already written for another file"}.`,
        );
      }
      await writeWhole(io.folder, target, tableCsv(await readChecked(io, path, how)));
      written.add(place);
    } catch (thrown) {
      const { message } = toFailureData(thrown);
      io.say(message.includes(basename(path)) ? message : `"${path}": ${message}`);
      exitCode = 1;
    }
  }
  return exitCode;
}
