import { z } from "zod";
import { Failure } from "./failure";
import { columnKindSchema, columnOverrideSchema, columnRoleSchema } from "./table";

/** The columns that files of one kind have, saved from one of them so that the next can be checked: plain JSON. */
export const expectedSchemaSchema = z.strictObject({
  format: z.literal("tessera-schema"),
  version: z.literal(1),
  /** The file it was saved from. */
  fileName: z.string(),
  columns: z
    .array(columnOverrideSchema.extend({ kind: columnKindSchema, role: columnRoleSchema }))
    .min(1),
});
export type ExpectedSchema = z.infer<typeof expectedSchemaSchema>;

/** Throws a Failure that says what is wrong when the text is no saved schema. */
export function parseExpectedSchema(text: string): ExpectedSchema {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Failure("schema-invalid", "This is no saved schema: it is not JSON.");
  }
  const parsed = expectedSchemaSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const { path = [], message = "" } = parsed.error.issues[0] ?? {};
  const place = path.length === 0 ? "" : ` at ${path.join(".")}`;
  throw new Failure("schema-invalid", `This is no saved schema${place}: ${message}.`);
}
