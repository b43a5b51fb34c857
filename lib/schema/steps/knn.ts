import { z } from "zod";
import { columnsOption, type StepDeclaration, stepBase } from "./step-declaration";

const number = z.number();

/** Fills gaps from the rows that are most alike in the other columns. */
export const knnStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("knn"),
    columns: columnsOption,
    neighbors: z.int().min(1).max(50).default(5).meta({
      title: "How many",
      detail: "So many of the most similar customers are averaged.",
    }),
    weights: z
      .enum(["uniform", "distance"])
      .default("uniform")
      .meta({
        title: "Each counts",
        choices: { uniform: "the same", distance: "more the nearer it is (1 / distance)" },
      }),
    scaled: z.boolean().default(true).meta({
      title: "Every column counts the same",
      detail: "Otherwise columns with large numbers decide who is similar.",
    }),
  }),
  fitted: z.strictObject({
    columns: z.array(z.string()).readonly(),
    neighbors: number,
    weights: z.enum(["uniform", "distance"]),
    divisors: z.array(number).readonly(),
    /** Column by column; null is missing. */
    reference: z.array(z.array(number.nullable()).readonly()).readonly(),
    rows: number,
  }),
  words: {
    title: "Fill gaps from similar customers",
    term: "k nearest neighbors",
    purpose: "fill",
    line: "The average of the customers who are most alike in the other columns.",
    off: "Switched off: gaps stay for the next step.",
  },
  place: 38,
  suits: ["number"],
} as const satisfies StepDeclaration;
