import { daySchema } from "@/lib/schema/customers-step";
import { Failure } from "@/lib/schema/failure";
import type { OptionValues } from "./command";

/** Text of an option; undefined when it was not given. Given without a word in it, it fails. */
export function textOption(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  if (value === undefined) return undefined;
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new Failure("option-invalid", `--${name} needs a value; it is empty.`);
}

/** A day written as YYYY-MM-DD. */
export function dayOption(values: OptionValues, name: string): string | undefined {
  const text = textOption(values, name);
  if (text === undefined || daySchema.safeParse(text).success) return text;
  throw new Failure(
    "option-invalid",
    `--${name} must be a day written as YYYY-MM-DD; it is "${text}".`,
  );
}

export function isSet(values: OptionValues, name: string): boolean {
  return values[name] === true;
}

/** A whole number within [min, max]. */
export function wholeOption(
  values: OptionValues,
  name: string,
  min: number,
  max: number,
): number | undefined {
  const text = textOption(values, name);
  if (text === undefined) return undefined;
  const number = wholeNumber(text);
  if (number !== undefined && number >= min && number <= max) return number;
  throw new Failure(
    "option-invalid",
    `--${name} must be a whole number from ${min} to ${max}; it is "${text}".`,
  );
}

export function wholeNumber(text: string): number | undefined {
  return /^\d{1,15}$/.test(text.trim()) ? Number(text) : undefined;
}

export function choiceOption<C extends string>(
  values: OptionValues,
  name: string,
  choices: readonly C[],
): C | undefined {
  const text = textOption(values, name);
  if (text === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === text);
  if (choice !== undefined) return choice;
  throw new Failure(
    "option-invalid",
    `--${name} must be one of ${choices.join(", ")}; it is "${text}".`,
  );
}
