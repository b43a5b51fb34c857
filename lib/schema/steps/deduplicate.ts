import { z } from "zod";
import { type StepDeclaration, stepBase } from "./step-declaration";

/** Keeps the first of rows that are alike in `columns`; null: in every column. */
export const deduplicateStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("deduplicate"),
    columns: z
      .array(z.string())
      .nullable()
      .default(null)
      .meta({ title: "Alike in", control: "columns", none: "every column" }),
  }),
  fitted: z.strictObject({ columns: z.array(z.string()) }),
  words: {
    title: "Leave out repeated rows",
    term: "deduplication",
    purpose: "clean",
    line: "Of rows that say the same, or have the same identifier, only the first counts.",
    off: "Switched off: repeated rows count as often as they stand in the file.",
  },
  place: 10,
  suits: ["number", "date", "category", "boolean", "text"],
} as const satisfies StepDeclaration;
