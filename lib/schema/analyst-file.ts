import { z } from "zod";

/** Files that other programs take, besides the model. */
export const analystFileSchema = z.enum(["python", "pmml", "package", "audit", "audit-text"]);
export type AnalystFile = z.infer<typeof analystFileSchema>;

/** A change a person made, for the audit log. */
export const madeChangeSchema = z.strictObject({
  label: z.string().max(10_000),
  at: z.string().max(40).optional(),
});
export type MadeChange = z.infer<typeof madeChangeSchema>;
