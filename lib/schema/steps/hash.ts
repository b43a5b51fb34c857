import { z } from "zod";
import { type StepDeclaration, stepBase } from "./step-declaration";

/** Very many categories share a fixed number of columns. */
export const hashStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("hash"),
    columns: z.array(z.string()).default([]).meta({ title: "Columns", control: "columns" }),
    places: z.int().min(2).max(256).default(8).meta({
      title: "Columns to make",
      detail:
        "Categories that fall into the same one cannot be told apart; more columns, fewer such.",
    }),
  }),
  fitted: z.strictObject({
    columns: z.array(z.string()).readonly(),
    names: z.array(z.string()).readonly(),
  }),
  words: {
    title: "Spread many categories over few columns",
    term: "feature hashing",
    purpose: "encode",
    line: "Takes any number of categories, also such as were never seen; hard to explain afterwards.",
    off: "Switched off: the columns take no part in this way.",
  },
  place: 68,
  suits: ["category", "text"],
  takesAny: true,
} as const satisfies StepDeclaration;
