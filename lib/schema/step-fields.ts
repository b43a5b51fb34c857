import { z } from "zod";
import { type StepKind, stepDeclarations } from "./steps";
import type { ColumnKind } from "./table";

type Choices = readonly (readonly [value: string, words: string])[];

interface FieldBase {
  readonly name: string;
  readonly title: string;
  /** A word of explanation under it. */
  readonly detail: string | undefined;
  /** Other options and the values under which this one matters. */
  readonly when: readonly { readonly name: string; readonly values: readonly unknown[] }[];
}

/** One option of a step as a form shows it. */
export type StepField = FieldBase &
  (
    | {
        /** null: all that suit, in the words of `none`. */
        readonly control: "columns";
        readonly none: string | undefined;
        readonly isNullable: boolean;
        readonly kinds: readonly ColumnKind[];
      }
    | {
        readonly control: "column";
        /** What null is called. */
        readonly none: string | undefined;
        readonly isNullable: boolean;
        readonly kinds: readonly ColumnKind[];
      }
    | { readonly control: "weights" }
    | { readonly control: "choice"; readonly choices: Choices }
    /** Several of some choices, at least one. */
    | { readonly control: "several"; readonly choices: Choices }
    /** Texts in an order; none: in the words of `none`. */
    | { readonly control: "list"; readonly none: string | undefined }
    | { readonly control: "day"; readonly none: string | undefined }
    | {
        readonly control: "number";
        readonly isWhole: boolean;
        /** A share of 1, shown in percent. */
        readonly isShare: boolean;
        readonly unit: string | undefined;
        readonly min: number | undefined;
        readonly max: number | undefined;
        readonly isNullable: boolean;
      }
    | { readonly control: "switch" }
    | { readonly control: "text" }
  );

type JsonSchema = z.core.JSONSchema.BaseSchema & {
  control?: string;
  choices?: Record<string, string>;
  unit?: string;
  detail?: string;
  none?: string;
  kinds?: ColumnKind[];
  when?: Record<string, unknown>;
};

const common = new Set(["id", "enabled", "kind", "because"]);
const every: readonly ColumnKind[] = ["number", "date", "category", "boolean", "text"];

/** The options of a kind of step, in the order of its schema; those that no form can show are left out. */
export function stepFields(kind: StepKind): StepField[] {
  const { schema } = stepDeclarations[kind];
  const { properties = {} } = z.toJSONSchema(schema, { io: "input" }) as JsonSchema;
  return Object.entries(properties).flatMap(([name, property]) =>
    common.has(name) ? [] : (fieldOf(kind, name, property as JsonSchema) ?? []),
  );
}

function fieldOf(kind: StepKind, name: string, property: JsonSchema): StepField | null {
  const options = (property.anyOf as JsonSchema[] | undefined) ?? [property];
  const isNullable = options.some(({ type }) => type === "null");
  const inner = options.find(({ type }) => type !== "null") ?? property;
  const { control, choices, unit, detail, none, when = {}, title } = { ...inner, ...property };
  if (title === undefined) return null;
  const declared = stepDeclarations[kind];
  const suits: readonly ColumnKind[] = "suits" in declared ? declared.suits : every;
  const kinds = property.kinds ?? suits;
  const base = {
    name,
    title,
    detail,
    when: Object.entries(when).map(([other, values]) => ({
      name: other,
      values: Array.isArray(values) ? values : [values],
    })),
  };
  if (control === "columns") return { ...base, control, none, isNullable, kinds };
  if (control === "column") return { ...base, control, none, isNullable, kinds };
  if (control === "weights") return { ...base, control };
  if (control === "list") return { ...base, control, none };
  if (inner.format === "date") return { ...base, control: "day", none };
  const items = (inner.items ?? {}) as JsonSchema;
  const values = inner.enum ?? items.enum;
  if (values) {
    const words = values.map(String).map((value) => [value, choices?.[value] ?? value] as const);
    return { ...base, control: inner.enum ? "choice" : "several", choices: words };
  }
  if (inner.type === "boolean") return { ...base, control: "switch" };
  if (inner.type === "string") return { ...base, control: "text" };
  if (inner.type !== "number" && inner.type !== "integer") return null;
  return {
    ...base,
    control: "number",
    isWhole: inner.type === "integer",
    isShare: unit === "share",
    unit: unit === "share" ? undefined : unit,
    min: limit(inner.minimum ?? inner.exclusiveMinimum),
    max: limit(inner.maximum ?? inner.exclusiveMaximum),
    isNullable,
  };
}

/** Whether an option matters beside the others as they are set. */
export function isFieldInUse({ when }: StepField, options: Readonly<Record<string, unknown>>) {
  return when.every(({ name, values }) => {
    const chosen = options[name];
    return Array.isArray(chosen)
      ? chosen.some((value) => values.includes(value))
      : values.includes(chosen);
  });
}

function limit(value: number | boolean | undefined): number | undefined {
  return typeof value === "number" && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;
}
