import { z } from "zod";
import { columnsOption, type StepDeclaration, stepBase } from "./step-declaration";

/** Sets aside rows in which more than a share of the columns is missing. */
export const dropRowsStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("drop-rows"),
    columns: columnsOption,
    most: z.number().min(0).max(1).default(0.5).meta({ title: "Missing at most", unit: "share" }),
  }),
  fitted: z.strictObject({ columns: z.array(z.string()) }),
  words: {
    title: "Leave out customers who are mostly gaps",
    term: "missing share by row",
    purpose: "clean",
    line: "Filling in nearly everything about someone says nothing about them.",
    off: "Switched off: customers stay, however many gaps they have.",
  },
  place: 25,
  suits: ["number", "date", "category", "boolean", "text"],
} as const satisfies StepDeclaration;
