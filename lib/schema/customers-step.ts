import { z } from "zod";

/** Calendar day, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();

/** Rows that are purchases become one row per customer. Always the first step. */
export const customersStepSchema = z.strictObject({
  id: z.string().min(1),
  enabled: z.boolean(),
  kind: z.literal("customers"),
  identifier: z.string(),
  date: z.string(),
  amount: z.string().optional(),
  /** Features are as of the start of this day; purchases on or after it are not used. */
  asOf: daySchema,
});
export type CustomersStep = z.infer<typeof customersStepSchema>;
