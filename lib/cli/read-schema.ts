import { checkSchema } from "@/lib/analysis/profile/expected/check-schema";
import { type ExpectedSchema, parseExpectedSchema } from "@/lib/schema/expected-schema";
import type { ColumnProfile, Finding } from "@/lib/schema/profile";
import type { OptionValues } from "./command";
import type { Io } from "./io";
import { textOption } from "./read-options";
import { readTextFile } from "./read-text-file";

export const schemaHelp: readonly [string, string] = [
  "--schema FILE",
  "says what is missing, new or of another type than a saved schema expects",
];
export const schemaSpec = { schema: { type: "string" } } as const;

/** The schema that --schema names; undefined without it. */
export async function readSchema(
  io: Io,
  values: OptionValues,
): Promise<ExpectedSchema | undefined> {
  const path = textOption(values, "schema");
  return path === undefined ? undefined : parseExpectedSchema(await readTextFile(io.folder, path));
}

export function schemaFindings(
  schema: ExpectedSchema | undefined,
  columns: readonly ColumnProfile[],
): Finding[] {
  return schema ? checkSchema(schema, columns) : [];
}
