import { z } from "zod";
import { columnsOption, type StepDeclaration, stepBase } from "./step-declaration";

/** One 0/1 column for each category; rare ones share one. A column of categories that is not encoded does not take part. */
export const onehotStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("onehot"),
    columns: columnsOption,
    rare: z.number().min(0).max(0.5).default(0).meta({
      title: "Rare below",
      unit: "share",
      detail: "Categories rarer than this share of rows are put together as “other”.",
    }),
  }),
  fitted: z.strictObject({
    columns: z.array(
      z.strictObject({
        column: z.string(),
        indicators: z.array(z.strictObject({ name: z.string(), category: z.string() })),
        /** The column for every category without one of its own, also those not seen yet; null: they are 0 in all. */
        other: z.string().nullable(),
      }),
    ),
  }),
  words: {
    title: "Turn categories into numbers",
    term: "one-hot encoding",
    purpose: "encode",
    line: "A column of 0 and 1 for each category.",
    off: "Switched off: categories take no part.",
  },
  place: 70,
  suits: ["category", "boolean"],
} as const satisfies StepDeclaration;
