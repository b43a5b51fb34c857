import { z } from "zod";
import { algorithmSchema, givenParametersSchema } from "./algorithm";
import { editsSchema } from "./edit";

/** How segments come about: the method, its parameters, how many, and what a person changed. */
export const resultChoiceSchema = z.strictObject({
  algorithm: algorithmSchema,
  parameters: givenParametersSchema,
  /** null: the recommended number. */
  k: z.int().min(0).nullable(),
  edits: editsSchema,
});
export type ResultChoice = z.infer<typeof resultChoiceSchema>;

export const mostKept = 12;

/** A result that a person kept under a name, to go back to and to compare with. */
export const keptResultSchema = resultChoiceSchema.extend({ name: z.string().min(1).max(300) });
export type KeptResult = z.infer<typeof keptResultSchema>;
