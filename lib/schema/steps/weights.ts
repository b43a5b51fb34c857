import { z } from "zod";
import { type StepDeclaration, stepBase } from "./step-declaration";

/** How much a column counts beside the others; 1 where it is not named. */
export const weightsStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("weights"),
    weights: z
      .array(z.strictObject({ column: z.string(), weight: z.number().min(0).max(100) }))
      .default([])
      .meta({ title: "Weights", control: "weights" }),
  }),
  fitted: z.strictObject({}),
  words: {
    title: "Let some columns count more",
    term: "feature weights",
    purpose: "scale",
    line: "Double what matters to you, halve what should matter less.",
    off: "Switched off: every column counts the same.",
  },
  place: 90,
} as const satisfies StepDeclaration;
