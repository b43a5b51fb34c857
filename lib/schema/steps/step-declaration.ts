import { z } from "zod";

/** What every step of a recipe has beside its options. */
export const stepBase = {
  id: z.string().min(1),
  enabled: z.boolean(),
  /** Why it was suggested for this file, with the figures that spoke for it. */
  because: z.array(z.string()).optional(),
};

/** Columns a step works on; null: all that take part and that it suits. */
export const columnsOption = z
  .array(z.string())
  .nullable()
  .default(null)
  .meta({ title: "Columns", control: "columns" });

/** What a person wants from a step; the menu of steps is ordered by it. */
export const stepPurposes = [
  "customers",
  "choose",
  "clean",
  "derive",
  "fill",
  "shape",
  "encode",
  "scale",
  "reduce",
  "learn",
] as const;
export type StepPurpose = (typeof stepPurposes)[number];

/** How a step is spoken of. */
export interface StepWords {
  /** "Fill the gaps". */
  readonly title: string;
  /** The field's term for it: "imputation". */
  readonly term: string;
  readonly purpose: StepPurpose;
  /** One plain line for the menu: what it is good for. */
  readonly line: string;
  /** What holds while it is switched off. */
  readonly off: string;
}

/** A kind of step as data: what can be chosen, what is learned, how it is spoken of. */
export interface StepDeclaration {
  /** A strict object of `stepBase`, `kind` and the options; options have defaults, titles for the form in `meta`. */
  readonly schema: z.ZodType<{ id: string; enabled: boolean; kind: string }>;
  /** What `fit` learns: plain JSON that any language can replay; lists, never objects keyed by names of a file. */
  readonly fitted: z.ZodType;
  readonly words: StepWords;
  /** Where such a step is put when it is added: after all steps with a smaller or equal place. */
  readonly place: number;
  /** Which kinds of columns it works on when `columns` is null; the form offers these. */
  readonly suits?: readonly ("number" | "date" | "category" | "boolean" | "text")[];
  /** It can be told to work on features that are not compared, such as texts: what it makes of them is. */
  readonly takesAny?: true;
}
