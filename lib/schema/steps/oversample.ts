import { z } from "zod";
import { type StepDeclaration, stepBase } from "./step-declaration";

/** Makes up rows of a small known group for what learns to recognize it; never for clustering. */
export const oversampleStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("oversample"),
    label: z
      .string()
      .nullable()
      .default(null)
      .meta({
        title: "Known group in",
        control: "column",
        kinds: ["category", "boolean"],
        none: "the column that is a known label",
      }),
    group: z.string().default("").meta({
      title: "Group",
      detail: "Empty: the smallest one.",
    }),
    share: z.number().gt(0).max(1).default(1).meta({
      title: "Until it is so large beside the largest group",
      unit: "share",
    }),
    neighbors: z.int().min(1).max(50).default(5).meta({
      title: "Neighbors",
      detail: "A made-up customer lies between one of the group and one of so many most similar.",
    }),
  }),
  /** null: nothing was chosen, and there is no known label. */
  fitted: z.strictObject({
    plan: z
      .strictObject({
        label: z.string(),
        group: z.string(),
        members: z.number(),
        largest: z.number(),
        count: z.number(),
        seed: z.number(),
      })
      .nullable(),
  }),
  words: {
    title: "Make up customers of a small group",
    term: "SMOTE, for classification only",
    purpose: "learn",
    line: "For a program that is to learn to recognize a rare group. Segments never see them.",
    off: "Switched off: no customers are made up.",
  },
  place: 22,
} as const satisfies StepDeclaration;
