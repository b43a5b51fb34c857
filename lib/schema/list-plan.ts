import { z } from "zod";
import type { ColumnMeaning } from "./meaning";
import type { ColumnRole } from "./table";

/** Where a segment list can go, in the order in which people see it. */
export const listTargets = [
  "spreadsheet",
  "csv",
  "hubspot",
  "mailchimp",
  "klaviyo",
  "braze",
  "meta",
  "google-ads",
  "segment",
  "rudderstack",
] as const;
export const listTargetSchema = z.enum(listTargets);
export type ListTarget = z.infer<typeof listTargetSchema>;

/** What other programs know people by and keep about them. */
export const personFields = [
  "external-id",
  "email",
  "phone",
  "first-name",
  "last-name",
  "city",
  "state",
  "postcode",
  "country",
  "birth-date",
  "sex",
] as const;
export const personFieldSchema = z.enum(personFields);
export type PersonField = z.infer<typeof personFieldSchema>;

/** Who may be contacted: customers whose value of a column is one of `allowed`; "" stands for a missing one. */
export const consentSchema = z.strictObject({ column: z.string(), allowed: z.array(z.string()) });
export type Consent = z.infer<typeof consentSchema>;

/** What a segment list is to hold. */
export const listPlanSchema = z.strictObject({
  target: listTargetSchema,
  /** Of a spreadsheet; other targets have a format of their own. */
  format: z.enum(["csv", "xlsx"]).default("csv"),
  /** Identities to list; null: all, and also customers in no segment where the target takes them. */
  segments: z.array(z.int().min(0)).nullable().default(null),
  onePerSegment: z.boolean().default(false),
  /** In as many files as the limits of the target demand, which come in an archive. */
  archive: z.boolean().default(false),
  /** Columns of the table that go along as they stood, by name. */
  columns: z.array(z.string()).default([]),
  /** Which column of the table holds what; a field that is not named is not sent. A full name may stand for first and last name. */
  fields: z.array(z.strictObject({ field: personFieldSchema, column: z.string() })).default([]),
  /** Of phone numbers that do not say it themselves: two letters, as in ISO 3166-1. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .default(null),
  /** Where the target leaves the choice: people as SHA-256 hashes. */
  hashed: z.boolean().default(true),
  consent: consentSchema.nullable().default(null),
});
export type ListPlan = z.infer<typeof listPlanSchema>;

/** One file of a list. */
export interface ListFile {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
}

/** Customers or cells that could not go along, with the reason in plain words. */
export interface LeftOutCount {
  readonly reason: string;
  readonly count: number;
}

/**
 * What became of everybody: rowsIn = rowsOut + withoutConsent + notChosen + inNone + unusable + rowsSetAside.
 */
export interface ListSummary {
  readonly rowsIn: number;
  readonly rowsOut: number;
  readonly withoutConsent: number;
  /** In a segment that was not chosen. */
  readonly notChosen: number;
  /** In no segment, and not listed. */
  readonly inNone: number;
  /** Cannot go to this target; the sum of `reasons`. */
  readonly unusable: number;
  readonly reasons: readonly LeftOutCount[];
  /** By the recipe, in no segment. */
  readonly rowsSetAside: number;
  /** Cells left empty because the target would not take them; their customers are listed all the same. */
  readonly emptied: readonly LeftOutCount[];
  /** Segments of which so few are listed that people may be recognized, by number, 0-based. */
  readonly small: readonly { readonly segment: number; readonly rows: number }[];
  /** Of all customers: how many have no identifier, and how many one that came before. */
  readonly idsMissing: number;
  readonly idsRepeated: number;
  readonly files: readonly ListFile[];
  /** What the target's own limits say about these files. */
  readonly limits: readonly string[];
  /** Which result the list is of: 12 hexadecimal digits. */
  readonly version: string;
}

/** A list looked over before it is made: its sum, and its beginning. */
export interface ListCheck {
  readonly summary: ListSummary;
  readonly columns: readonly { readonly header: string; readonly meaning: ColumnMeaning | null }[];
  /** The beginning of the first file as it stands there; of a workbook the cells of its first rows. */
  readonly beginning:
    | { readonly kind: "csv" | "lines"; readonly text: string }
    | { readonly kind: "cells"; readonly records: readonly (readonly string[])[] };
}

/** What there is to choose from when a list is made. */
export interface ListChoices {
  readonly columns: readonly {
    readonly name: string;
    readonly role: ColumnRole;
    readonly meaning: ColumnMeaning | null;
  }[];
  /** What says who may be contacted, as far as it can be told; null: nothing does. */
  readonly consent: Consent | null;
  /** Columns that could say so, with their values and the customers who have each; "" stands for missing ones. */
  readonly consentColumns: readonly {
    readonly name: string;
    readonly values: readonly { readonly value: string; readonly rows: number }[];
  }[];
}
