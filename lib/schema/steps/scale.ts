import { z } from "zod";
import { columnsOption, type StepDeclaration, stepBase } from "./step-declaration";

/** Gives numbers one scale; columns null: all that have none yet, so encoded categories stay as they are. */
export const scaleStep = {
  schema: z.strictObject({
    ...stepBase,
    kind: z.literal("scale"),
    columns: columnsOption,
    method: z
      .enum(["zscore", "minmax", "robust", "none"])
      .default("zscore")
      .meta({
        title: "With",
        choices: {
          zscore: "same spread around the average (z-score)",
          minmax: "from smallest 0 to largest 1 (min-max)",
          robust: "same middle half, extremes ignored (robust)",
          none: "as they are (none)",
        },
      }),
  }),
  /** (x − offset) / divisor. */
  fitted: z.strictObject({
    scales: z.array(
      z.strictObject({ column: z.string(), offset: z.number(), divisor: z.number() }),
    ),
  }),
  words: {
    title: "Put everything on one scale",
    term: "scaling",
    purpose: "scale",
    line: "Columns with large numbers no longer outweigh the others.",
    off: "Switched off: columns keep their own units.",
  },
  place: 80,
  suits: ["number", "date"],
} as const satisfies StepDeclaration;
export type ScaleMethod = z.infer<typeof scaleStep.schema>["method"];
