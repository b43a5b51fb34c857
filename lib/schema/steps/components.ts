import { z } from "zod";
import { columnsOption, type StepDeclaration, stepBase } from "./step-declaration";

const numbers = z.array(z.number()).readonly();

/** Many columns become few that hold most of the differences. */
export const componentsStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("components"),
    columns: columnsOption,
    keep: z
      .enum(["share", "count"])
      .default("share")
      .meta({
        title: "Keep",
        choices: {
          share: "as many as hold a share of all differences",
          count: "a number of components",
        },
      }),
    share: z
      .number()
      .gt(0)
      .max(1)
      .default(0.9)
      .meta({ title: "Share of the variance", unit: "share", when: { keep: "share" } }),
    count: z
      .int()
      .min(1)
      .max(100)
      .default(5)
      .meta({ title: "Components", when: { keep: "count" } }),
  }),
  fitted: z.strictObject({
    columns: z.array(z.string()).readonly(),
    /** Of each column, what it counts. */
    counts: numbers,
    names: z.array(z.string()).readonly(),
    means: numbers,
    loadings: z.array(numbers).readonly(),
    shares: numbers,
  }),
  words: {
    title: "Sum up many columns in few",
    term: "principal components (PCA)",
    purpose: "reduce",
    line: "Columns that go together become one; the rest of the differences is dropped.",
    off: "Switched off: every column is compared for itself.",
  },
  place: 100,
  suits: ["number", "date"],
} as const satisfies StepDeclaration;
