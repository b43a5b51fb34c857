import { z } from "zod";
import { columnsOption, type StepDeclaration, stepBase } from "./step-declaration";

/** Places categories by the company they keep in other columns. */
export const embeddingStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("embedding"),
    columns: z.array(z.string()).default([]).meta({ title: "Columns", control: "columns" }),
    others: columnsOption.meta({
      title: "By their company in",
      control: "columns",
      none: "all other categories",
    }),
    dimensions: z.int().min(1).max(16).default(3).meta({ title: "Columns to make for each" }),
    atLeast: z.int().min(1).max(1000).default(5).meta({
      title: "Rows a category needs",
      detail: "Rarer ones share one place, and so do new ones.",
    }),
  }),
  fitted: z.strictObject({
    columns: z
      .array(
        z.strictObject({
          column: z.string(),
          names: z.array(z.string()).readonly(),
          dimensions: z.number(),
          places: z
            .array(z.tuple([z.string(), z.array(z.number()).readonly()]).readonly())
            .readonly(),
          other: z.array(z.number()).readonly(),
          share: z.number(),
          divisor: z.number(),
        }),
      )
      .readonly(),
  }),
  words: {
    title: "Place many categories by their company",
    term: "embedding: SVD of co-occurrence",
    purpose: "encode",
    line: "Categories that go with the same other categories come close together.",
    off: "Switched off: the columns take no part in this way.",
  },
  place: 65,
  suits: ["category", "text"],
  takesAny: true,
} as const satisfies StepDeclaration;
