import { z } from "zod";
import { columnsOption, type StepDeclaration, stepBase } from "./step-declaration";

const numbers = z.array(z.number()).readonly();

/** Fills gaps with what a small regression on other columns predicts. */
export const regressStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("regress"),
    columns: columnsOption,
    from: z
      .array(z.string())
      .nullable()
      .default(null)
      .meta({ title: "Predicted from", control: "columns", none: "all columns without gaps" }),
    alpha: z.number().min(0).max(1_000_000).default(1).meta({
      title: "Caution",
      detail: "The larger, the closer predictions stay to the average (ridge penalty).",
    }),
  }),
  fitted: z.strictObject({
    lines: z
      .array(
        z.strictObject({
          column: z.string(),
          others: z.array(z.string()).readonly(),
          from: numbers,
          means: numbers,
          divisors: numbers,
          weights: numbers,
          intercept: z.number(),
          low: z.number(),
          high: z.number(),
          explained: z.number(),
        }),
      )
      .readonly(),
  }),
  words: {
    title: "Fill gaps from other columns",
    term: "ridge regression",
    purpose: "fill",
    line: "What the other columns of the same customer make likely.",
    off: "Switched off: gaps stay for the next step.",
  },
  place: 37,
  suits: ["number", "date"],
} as const satisfies StepDeclaration;
