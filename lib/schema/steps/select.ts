import { z } from "zod";
import { columnsOption, type StepDeclaration, stepBase } from "./step-declaration";

/** Leaves out columns that add little. */
export const selectStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("select"),
    columns: columnsOption,
    method: z
      .enum(["variance", "correlation", "entropy"])
      .default("correlation")
      .meta({
        title: "Leave out columns that",
        choices: {
          variance: "are nearly the same for everyone (variance)",
          correlation: "say the same as another one (correlation)",
          entropy: "show the least of any grouping (entropy)",
        },
      }),
    variance: z
      .number()
      .min(0)
      .max(0.25)
      .default(0.01)
      .meta({
        title: "Variance at most",
        detail: "Of values laid on 0 to 1. A yes that 1% have has 0.01, one that half have 0.25.",
        when: { method: "variance" },
      }),
    correlation: z
      .number()
      .min(0.1)
      .max(1)
      .default(0.95)
      .meta({ title: "Correlation above", when: { method: "correlation" } }),
    keep: z
      .int()
      .min(1)
      .max(500)
      .default(10)
      .meta({ title: "Columns to keep", when: { method: "entropy" } }),
  }),
  fitted: z.strictObject({
    compared: z.number(),
    dropped: z
      .array(
        z.strictObject({
          column: z.string(),
          /** The variance, the correlation, or the place in the ranking from 1. */
          figure: z.number(),
          keptFor: z.string().nullable(),
        }),
      )
      .readonly(),
  }),
  words: {
    title: "Leave out columns that add little",
    term: "feature selection",
    purpose: "reduce",
    line: "Columns that never vary, repeat another one, or blur every grouping.",
    off: "Switched off: all columns stay.",
  },
  place: 95,
  suits: ["number", "date"],
} as const satisfies StepDeclaration;
