import { analystFile } from "@/lib/analysis/handover/analyst-files";
import { type AnalystFile, analystFileSchema } from "@/lib/schema/analyst-file";
import { version } from "@/package.json";
import type { OptionSpecs } from "./command";
import type { Found } from "./find-segments";
import type { Io } from "./io";
import type { Analysis } from "./open-analysis";
import { writeWhole } from "./write-file";

export const exportSpecs = {
  python: { type: "string" },
  pmml: { type: "string" },
  package: { type: "string" },
  audit: { type: "string" },
} as const satisfies OptionSpecs;

export const exportHelp = [
  ["--python FILE", "a script for Python that gives the same segments"],
  ["--pmml FILE", "PMML 4.4: the segments, or the tree that describes them"],
  ["--package FILE", "Frictionless data package: the columns of the file and of the list"],
  [
    "--audit FILE",
    "how the segments came about, as JSON, or as Markdown where the name ends in .md",
  ],
] as const;

export type ExportFiles = { readonly [Name in keyof typeof exportSpecs]: string | undefined };

/** Files for analysts; what should be known of them is said. */
export async function writeExports(
  { pipeline, job }: Analysis,
  { fileName, settings, names, segmentation }: Found,
  files: ExportFiles,
  /** Whether the list goes on with all columns. */
  withColumns: boolean,
  io: Io,
): Promise<void> {
  const asText = files.audit?.endsWith(".md") === true;
  const paths: Readonly<Record<AnalystFile, string | undefined>> = {
    ...files,
    audit: asText ? undefined : files.audit,
    "audit-text": asText ? files.audit : undefined,
  };
  const head = {
    fileName,
    names,
    createdAt: new Date().toISOString(),
    tessera: version,
    history: [],
    list: withColumns ? ("command-with-columns" as const) : ("command" as const),
  };
  for (const what of analystFileSchema.options) {
    const path = paths[what];
    if (path === undefined) continue;
    const made = await analystFile(what, pipeline, settings, segmentation.k, head, job);
    await writeWhole(io.folder, path, [made.text]);
    for (const note of made.notes) io.say(`${path}: ${note}`);
  }
}
