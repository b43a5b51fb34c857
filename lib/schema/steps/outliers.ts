import { z } from "zod";
import { columnsOption, type StepDeclaration, stepBase } from "./step-declaration";

/** Caps numbers beyond learned bounds, or sets their rows aside. */
export const outliersStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("outliers"),
    columns: columnsOption,
    method: z
      .enum(["iqr", "mad", "quantile"])
      .default("iqr")
      .meta({
        title: "Far means",
        choices: {
          iqr: "beyond the middle half by so many times its width (IQR)",
          mad: "so many robust deviations from the middle (MAD)",
          quantile: "among so large a share at either end (quantile)",
        },
      }),
    reach: z
      .number()
      .positive()
      .max(1000)
      .default(3)
      .meta({ title: "How many times", when: { method: ["iqr", "mad"] } }),
    share: z
      .number()
      .gt(0)
      .max(0.25)
      .default(0.01)
      .meta({ title: "Share at either end", unit: "share", when: { method: "quantile" } }),
    action: z
      .enum(["cap", "remove"])
      .default("cap")
      .meta({
        title: "Then",
        choices: { cap: "pull them in to the bound", remove: "set the customer aside" },
      }),
  }),
  fitted: z.strictObject({
    bounds: z.array(z.strictObject({ column: z.string(), low: z.number(), high: z.number() })),
  }),
  words: {
    title: "Tame far-off values",
    term: "outliers",
    purpose: "shape",
    line: "A few values far from all others would make a segment of their own.",
    off: "Switched off: far-off values count in full.",
  },
  place: 45,
  suits: ["number"],
} as const satisfies StepDeclaration;
