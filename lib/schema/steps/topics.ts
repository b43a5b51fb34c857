import { z } from "zod";
import { columnsOption, type StepDeclaration, stepBase } from "./step-declaration";

/** What texts are about, as numbers. */
export const topicsStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("topics"),
    columns: columnsOption,
    topics: z.int().min(1).max(50).default(5).meta({ title: "Topics" }),
    minTexts: z.int().min(1).max(10_000).default(2).meta({ title: "Texts a word has to be in" }),
    maxShare: z.number().gt(0).max(1).default(0.7).meta({
      title: "Pass over words in more than",
      unit: "share",
      detail: "Words that nearly every text has tell nothing apart.",
    }),
    maxWords: z.int().min(2).max(20_000).default(2000).meta({ title: "Words at most" }),
    stopWords: z
      .enum(["none", "english"])
      .default("english")
      .meta({
        title: "Pass over small words",
        choices: { none: "no", english: "English: the, and, of …" },
      }),
  }),
  fitted: z.strictObject({
    columns: z
      .array(
        z.strictObject({
          column: z.string(),
          names: z.array(z.string()).readonly(),
          words: z.array(z.string()).readonly(),
          weights: z.array(z.number()).readonly(),
          axes: z.array(z.array(z.number()).readonly()).readonly(),
          divisor: z.number(),
        }),
      )
      .readonly(),
  }),
  words: {
    title: "Find topics in texts",
    term: "TF-IDF, truncated SVD",
    purpose: "derive",
    line: "A number for each topic: how much a text is about it.",
    off: "Switched off: texts take no part.",
  },
  place: 31,
  suits: ["text"],
  takesAny: true,
} as const satisfies StepDeclaration;
