import { z } from "zod";
import { stepBase } from "./steps/step-declaration";

/** Calendar day, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();

/** Rows that are purchases become one row per customer. Always the first step. */
export const customersStepSchema = z.strictObject({
  ...stepBase,
  kind: z.literal("customers"),
  identifier: z.string(),
  date: z.string(),
  amount: z.string().optional(),
  /** Features are as of the start of this day; purchases on or after it are not used. */
  asOf: daySchema,
});
export type CustomersStep = z.infer<typeof customersStepSchema>;
