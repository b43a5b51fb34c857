import { z } from "zod";
import { columnsOption, type StepDeclaration, stepBase } from "./step-declaration";

/** Numbers and dates take what `method` says; categories take their most frequent value, or `text` under "constant". */
export const imputeStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("impute"),
    columns: columnsOption,
    method: z
      .enum(["median", "mean", "mode", "constant"])
      .default("median")
      .meta({
        title: "With",
        choices: {
          median: "the value in the middle (median)",
          mean: "the average (mean)",
          mode: "the most frequent value (mode)",
          constant: "a value of your own (constant)",
        },
      }),
    number: z
      .number()
      .default(0)
      .meta({ title: "In columns of numbers", when: { method: "constant" } }),
    text: z
      .string()
      .default("missing")
      .meta({ title: "In columns of categories", when: { method: "constant" } }),
  }),
  /** Dates are filled with days since 1970-01-01. */
  fitted: z.strictObject({
    fills: z.array(
      z.strictObject({ column: z.string(), value: z.union([z.number(), z.string()]) }),
    ),
  }),
  words: {
    title: "Fill the gaps",
    term: "imputation",
    purpose: "fill",
    line: "A typical value, the same one for every gap of a column.",
    off: "Switched off: customers with a gap are set aside.",
  },
  place: 40,
  suits: ["number", "date", "category", "boolean"],
} as const satisfies StepDeclaration;
