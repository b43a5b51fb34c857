import { z } from "zod";
import { columnsOption, type StepDeclaration, stepBase } from "./step-declaration";

/** Fills gaps from other rows of the same customer, in the order of time. */
export const carryStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("carry"),
    columns: columnsOption,
    method: z
      .enum(["forward", "linear"])
      .default("forward")
      .meta({
        title: "With",
        choices: {
          forward: "the last value before (forward fill)",
          linear: "the straight line between the values before and after (linear interpolation)",
        },
      }),
    identifier: z
      .string()
      .nullable()
      .default(null)
      .meta({
        title: "Customer",
        control: "column",
        kinds: ["number", "category", "text"],
        none: "the identifier",
      }),
    date: z
      .string()
      .nullable()
      .default(null)
      .meta({ title: "Date", control: "column", kinds: ["date"], none: "the first date" }),
  }),
  fitted: z.strictObject({
    /** null: not chosen, and not found. */
    identifier: z.string().nullable(),
    date: z.string().nullable(),
    columns: z.array(z.string()).readonly(),
  }),
  words: {
    title: "Fill gaps in each customer's history",
    term: "forward fill, linear interpolation",
    purpose: "fill",
    line: "For files with several rows for each customer, ordered by a date.",
    off: "Switched off: gaps stay for the next step.",
  },
  place: 36,
  suits: ["number", "date", "category", "boolean"],
} as const satisfies StepDeclaration;
