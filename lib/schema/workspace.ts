import { z } from "zod";
import { algorithmSchema, givenParametersSchema } from "./algorithm";
import { editsSchema } from "./edit";
import { expectedSchemaSchema } from "./expected-schema";
import { keptResultSchema, mostKept } from "./kept-result";
import { personaSchema } from "./persona";
import { readingOverridesSchema } from "./reading";
import { recipeSchema } from "./recipe";
import { columnOverrideSchema } from "./table";
import { workspaceVersion } from "./workspace-version";

/** Everything a person decided, and so everything undo and redo go back and forth over. */
export const choicesSchema = z.strictObject({
  reading: readingOverridesSchema,
  columns: z.array(columnOverrideSchema),
  /** Findings that a person has seen and does not want to see again, by `findingKey`. */
  dismissed: z.array(z.string()).default([]),
  /** What the file is checked against; null: nothing. */
  expected: expectedSchemaSchema.nullable().default(null),
  /** null: the suggested recipe. */
  recipe: recipeSchema.nullable(),
  algorithm: algorithmSchema,
  /** Of the algorithm; what is not given adapts to the data. */
  parameters: givenParametersSchema.default({}),
  /** null: the recommended number of segments. */
  k: z.int().min(2).nullable(),
  /** What they changed about the segments that were found, in the order it was done. */
  edits: editsSchema.default([]),
  /** Results to go back to and to compare with. */
  kept: z.array(keptResultSchema).max(mostKept).default([]),
  personas: z.array(personaSchema),
});
export type Choices = z.infer<typeof choicesSchema>;

export const initialChoices: Choices = {
  reading: {},
  columns: [],
  dismissed: [],
  expected: null,
  recipe: null,
  algorithm: "kmeans",
  parameters: {},
  k: null,
  edits: [],
  kept: [],
  personas: [],
};

/** One change, with the words undo shows for it, and when it was made (ISO 8601); earlier versions did not say. */
export const historyEntrySchema = z.strictObject({
  label: z.string(),
  choices: choicesSchema,
  at: z.string().optional(),
});

export const workspaceSchema = z.strictObject({
  version: z.literal(workspaceVersion),
  /** Grows with every write to storage, so that a tab notices when another has written meanwhile. */
  revision: z.int().min(0),
  id: z.string().min(1),
  name: z.string().min(1).max(300),
  createdAt: z.string(),
  updatedAt: z.string(),
  source: z.strictObject({ fileName: z.string(), size: z.int().min(0) }),
  /** Rows and segments when last seen, for the list of recent work. */
  summary: z.strictObject({ rows: z.int(), segments: z.int() }).partial(),
  choices: choicesSchema,
  past: z.array(historyEntrySchema),
  future: z.array(historyEntrySchema),
});
export type Workspace = z.infer<typeof workspaceSchema>;
