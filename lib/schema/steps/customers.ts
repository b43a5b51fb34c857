import { customersFitSchema, customersStepSchema } from "../customers-step";
import type { StepDeclaration } from "./step-declaration";

export const customersStep = {
  schema: customersStepSchema,
  fitted: customersFitSchema,
  words: {
    title: "Rows become customers",
    term: "aggregation",
    purpose: "customers",
    line: "One row for each customer instead of one for each purchase or event.",
    off: "Switched off: each row of the file counts as a customer.",
  },
  place: 0,
} as const satisfies StepDeclaration;
