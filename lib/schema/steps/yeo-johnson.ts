import { z } from "zod";
import { columnsOption, type StepDeclaration, stepBase } from "./step-declaration";

/** Makes lopsided numbers as even as a power can. */
export const yeoJohnsonStep = {
  schema: z.strictObject({ ...stepBase, kind: z.literal("yeo-johnson"), columns: columnsOption }),
  fitted: z.strictObject({
    powers: z.array(z.strictObject({ column: z.string(), lambda: z.number() })),
  }),
  words: {
    title: "Even out lopsided columns",
    term: "Yeo-Johnson power transform",
    purpose: "shape",
    line: "Long tails on either side are drawn in, by the power that suits each column best.",
    off: "Switched off: long tails stay.",
  },
  place: 51,
  suits: ["number"],
} as const satisfies StepDeclaration;
