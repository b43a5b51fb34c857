import { z } from "zod";

/** What the values of a column stand for, beyond being numbers, dates or words. */
export const columnMeanings = [
  "email",
  "phone",
  "person-name",
  "address",
  "birth-date",
  "birth-year",
  "age",
  "sex",
  "ethnicity",
  "nationality",
  "religion",
  "orientation",
  "health",
  "national-id",
  "bank-account",
  "card-number",
  "ip-address",
  "url",
  "postcode",
  "city",
  "country",
  "latitude",
  "longitude",
  "currency",
  "percent",
] as const;
export const columnMeaningSchema = z.enum(columnMeanings);
export type ColumnMeaning = z.infer<typeof columnMeaningSchema>;

/** A guess at a meaning with what speaks for it. */
export interface FoundMeaning {
  readonly meaning: ColumnMeaning;
  /** Share of filled rows whose value looks like it, in [0, 1]. */
  readonly share: number;
  /** What it was told by: the values, the column's name with values that fit, or a person. */
  readonly from: "values" | "name" | "person";
}

const personal: ReadonlySet<ColumnMeaning> = new Set([
  "email",
  "phone",
  "person-name",
  "address",
  "birth-date",
  "national-id",
  "bank-account",
  "card-number",
  "ip-address",
]);

/** Whether values point to one person: masked on screen, and out of clustering unless switched on. */
export function isPersonal(meaning: ColumnMeaning | undefined): boolean {
  return meaning !== undefined && personal.has(meaning);
}

const sensitive: ReadonlySet<ColumnMeaning> = new Set([
  "age",
  "birth-date",
  "birth-year",
  "sex",
  "ethnicity",
  "nationality",
  "religion",
  "orientation",
  "health",
  "postcode",
]);

/** Whether values tell of a trait by which people are easily wronged. */
export function isSensitive(meaning: ColumnMeaning | undefined): boolean {
  return meaning !== undefined && sensitive.has(meaning);
}
