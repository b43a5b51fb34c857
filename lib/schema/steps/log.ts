import { z } from "zod";
import { columnsOption, type StepDeclaration, stepBase } from "./step-declaration";

/** log(1 + x − min(0, smallest)): pulls in the long tail of amounts and counts. */
export const logStep = {
  schema: z.strictObject({ ...stepBase, kind: z.literal("log"), columns: columnsOption }),
  fitted: z.strictObject({
    /** Added before log(1 + x). */
    shifts: z.array(z.strictObject({ column: z.string(), shift: z.number() })),
  }),
  words: {
    title: "Pull in long tails",
    term: "logarithm",
    purpose: "shape",
    line: "Amounts and counts: a few very large values no longer outweigh everyone else.",
    off: "Switched off: very large values count in full.",
  },
  place: 50,
  suits: ["number"],
} as const satisfies StepDeclaration;
