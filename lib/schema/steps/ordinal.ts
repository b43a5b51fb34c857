import { z } from "zod";
import { type StepDeclaration, stepBase } from "./step-declaration";

/** Categories that have an order become 0, 1, 2 … */
export const ordinalStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("ordinal"),
    columns: z.array(z.string()).default([]).meta({ title: "Columns", control: "columns" }),
    order: z.array(z.string()).default([]).meta({
      title: "From the least to the most",
      control: "list",
      none: "sizes, grades, weekdays and numbers in their own order",
    }),
  }),
  fitted: z.strictObject({
    orders: z
      .array(
        z.strictObject({
          column: z.string(),
          order: z.array(z.string()).readonly(),
          other: z.number(),
        }),
      )
      .readonly(),
  }),
  words: {
    title: "Put categories in order",
    term: "ordinal encoding",
    purpose: "encode",
    line: "For categories from little to much, such as sizes or grades.",
    off: "Switched off: the categories have no order.",
  },
  place: 66,
  suits: ["category", "boolean"],
} as const satisfies StepDeclaration;
