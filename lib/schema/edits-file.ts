import { z } from "zod";
import { type Edit, editsSchema } from "./edit";
import { Failure } from "./failure";

/** Hand edits as a file, for the command line and for other work on the same customers. */
export const editsFileSchema = z.strictObject({
  format: z.literal("tessera-edits"),
  version: z.literal(1),
  edits: editsSchema,
});
export type EditsFile = z.infer<typeof editsFileSchema>;

export function editsFile(edits: readonly Edit[]): EditsFile {
  return { format: "tessera-edits", version: 1, edits: [...edits] };
}

/** Throws a Failure that names the first thing that is wrong. */
export function parseEditsFile(text: string): Edit[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw invalid("it is not JSON");
  }
  const parsed = editsFileSchema.safeParse(data);
  if (parsed.success) return parsed.data.edits;
  const [issue] = parsed.error.issues;
  throw invalid(`${issue?.path.join(".") || "the top"}: ${issue?.message ?? "another shape"}`);
}

function invalid(reason: string): Failure {
  return new Failure("option-invalid", `This is not a file of hand edits: ${reason}.`);
}
