import { z } from "zod";
import { type StepDeclaration, stepBase } from "./step-declaration";

/** Which columns take part; everything else is carried along but not clustered on. */
export const featuresStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("features"),
    columns: z.array(z.string()).default([]),
  }),
  fitted: z.strictObject({ columns: z.array(z.string()) }),
  words: {
    title: "What to compare",
    term: "features",
    purpose: "choose",
    line: "Choose the columns that decide who is alike.",
    off: "Switched off: every column that is a feature is compared.",
  },
  place: 20,
} as const satisfies StepDeclaration;
