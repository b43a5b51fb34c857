import { z } from "zod";
import { columnsOption, type StepDeclaration, stepBase } from "./step-declaration";

/** How friendly English texts are. */
export const sentimentStep = {
  schema: z.strictObject({ ...stepBase, kind: z.literal("sentiment"), columns: columnsOption }),
  fitted: z.strictObject({
    columns: z.array(z.strictObject({ column: z.string(), name: z.string() })).readonly(),
  }),
  words: {
    title: "Rate how friendly texts are",
    term: "lexicon sentiment, AFINN-165",
    purpose: "derive",
    line: "English only: from −5, hostile, to 5, delighted, by the words of a list.",
    off: "Switched off: texts are not rated.",
  },
  place: 32,
  suits: ["text"],
  takesAny: true,
} as const satisfies StepDeclaration;
