import { z } from "zod";
import { type Algorithm, algorithmSchemas } from "./algorithm";

/** One parameter of an algorithm, as a form shows it. Where `adapts`, nothing means: adapted to the data. */
export type ParameterField =
  | {
      readonly kind: "number";
      readonly name: string;
      readonly isWhole: boolean;
      readonly min: number | undefined;
      readonly max: number | undefined;
      readonly adapts: boolean;
      readonly preset: number | undefined;
    }
  | {
      readonly kind: "choice";
      readonly name: string;
      readonly choices: readonly string[];
      readonly preset: string | undefined;
    }
  | { readonly kind: "switch"; readonly name: string; readonly preset: boolean };

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The fields of an algorithm's schema, in its order. Fails on a kind of parameter that no form can show. */
export function parameterFields(algorithm: Algorithm): ParameterField[] {
  return fieldsOf(algorithmSchemas[algorithm]);
}

export function fieldsOf(schema: z.ZodType): ParameterField[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: "input" }) as JsonSchema;
  return Object.entries(properties).map(([name, property]) => fieldOf(name, asSchema(property)));
}

function fieldOf(name: string, property: JsonSchema): ParameterField {
  const options = property.anyOf?.map(asSchema) ?? [property];
  const adapts = options.some(({ type }) => type === "null");
  const { type, enum: choices, ...limits } = options.find((one) => one.type !== "null") ?? property;
  const preset = property.default ?? undefined;
  if (choices) {
    return { kind: "choice", name, choices: choices.map(String), preset: preset as string };
  }
  if (type === "boolean") return { kind: "switch", name, preset: preset === true };
  if (type !== "number" && type !== "integer") {
    throw new Error(`The parameter "${name}" is of a kind that no form can show.`);
  }
  const min = limit(limits.minimum ?? limits.exclusiveMinimum);
  const max = limit(limits.maximum ?? limits.exclusiveMaximum);
  const isWhole = type === "integer";
  return { kind: "number", name, isWhole, min, max, adapts, preset: preset as number | undefined };
}

function limit(value: number | boolean | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function asSchema(schema: unknown): JsonSchema {
  return schema as JsonSchema;
}
