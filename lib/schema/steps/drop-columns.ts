import { z } from "zod";
import { columnsOption, type StepDeclaration, stepBase } from "./step-declaration";

/** Drops columns of which more than a share of the cells is missing. */
export const dropColumnsStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("drop-columns"),
    columns: columnsOption,
    most: z.number().min(0).max(1).default(0.5).meta({ title: "Missing at most", unit: "share" }),
  }),
  fitted: z.strictObject({ columns: z.array(z.string()) }),
  words: {
    title: "Leave out columns that are mostly gaps",
    term: "missing share by column",
    purpose: "clean",
    line: "A column that is nearly empty would be made of filled-in values.",
    off: "Switched off: columns stay, however many gaps they have.",
  },
  place: 24,
  suits: ["number", "date", "category", "boolean", "text"],
} as const satisfies StepDeclaration;
