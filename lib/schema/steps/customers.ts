import { z } from "zod";
import { customersStepSchema } from "../customers-step";
import type { StepDeclaration } from "./step-declaration";

export const customersStep = {
  schema: customersStepSchema,
  fitted: z.strictObject({}),
  words: {
    title: "Purchases become customers",
    term: "aggregation",
    purpose: "customers",
    line: "One row for each customer instead of one for each purchase.",
    off: "Switched off: each row of the file counts as a customer.",
  },
  place: 0,
} as const satisfies StepDeclaration;
