import { z } from "zod";
import { type StepDeclaration, stepBase } from "./step-declaration";

/** Each category becomes its share of the rows. */
export const frequencyStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("frequency"),
    columns: z.array(z.string()).default([]).meta({ title: "Columns", control: "columns" }),
  }),
  fitted: z.strictObject({
    columns: z
      .array(
        z.strictObject({
          column: z.string(),
          name: z.string(),
          shares: z.array(z.tuple([z.string(), z.number()]).readonly()).readonly(),
        }),
      )
      .readonly(),
  }),
  words: {
    title: "Count how common a category is",
    term: "frequency encoding",
    purpose: "encode",
    line: "One number for a column with very many categories: usual or unusual.",
    off: "Switched off: the columns take no part in this way.",
  },
  place: 67,
  suits: ["category", "text"],
  takesAny: true,
} as const satisfies StepDeclaration;
