"use client";

import {
  createParser,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsInteger,
  parseAsJson,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from "nuqs";
import { z } from "zod";
import { findFields, usualFields } from "@/lib/analysis/handover/person/find-fields";
import type { Preset } from "@/lib/analysis/handover/presets/preset";
import { presets } from "@/lib/analysis/handover/presets/registry";
import {
  type Consent,
  consentSchema,
  type ListChoices,
  type ListPlan,
  type ListTarget,
  listTargets,
  type PersonField,
  personFieldSchema,
} from "@/lib/schema/list-plan";
import { isPersonal } from "@/lib/schema/meaning";

const fieldChoices = z.array(
  z.strictObject({ field: personFieldSchema, column: z.string().nullable() }),
);

/** "none" is a choice too: nobody is left out. */
const parseAsConsent = createParser<Consent | "none">({
  parse(text) {
    if (text === "none") return "none";
    try {
      return consentSchema.parse(JSON.parse(text));
    } catch {
      return null;
    }
  },
  serialize: (value) => (value === "none" ? value : JSON.stringify(value)),
});

const parsers = {
  to: parseAsStringLiteral(listTargets).withDefault("spreadsheet"),
  format: parseAsStringLiteral(["csv", "xlsx"] as const).withDefault("csv"),
  /** Numbers as people see them, from 1. */
  only: parseAsArrayOf(parseAsInteger),
  each: parseAsBoolean,
  along: parseAsJson(z.array(z.string())),
  fields: parseAsJson(fieldChoices),
  country: parseAsString,
  plain: parseAsBoolean.withDefault(false),
  consent: parseAsConsent,
};

/** What the segment list is to hold: what was chosen, kept in the address, and what is usual where nothing was. */
export interface ListOptions {
  readonly preset: Preset;
  /** Chosen segments, in the order of `segments`. */
  readonly chosen: readonly number[];
  readonly onePerSegment: boolean;
  /** Columns that go along, by name. */
  readonly along: readonly string[];
  /** Per field of the target, the column that holds it; null: it is not sent. */
  readonly fields: ReadonlyMap<PersonField, string | null>;
  readonly consent: Consent | null;
  readonly plan: ListPlan;
  setTarget(target: ListTarget): void;
  setFormat(format: "csv" | "xlsx"): void;
  choose(chosen: readonly number[]): void;
  setOnePerSegment(isOn: boolean): void;
  /** null: the usual ones. */
  setAlong(columns: readonly string[] | null): void;
  setField(field: PersonField, column: string | null): void;
  setCountry(country: string | null): void;
  setHashed(isHashed: boolean): void;
  setConsent(consent: Consent | null): void;
}

/** Columns that go along unless a person says otherwise: all but those that point to one person, where the target is a table. */
function usualColumns(preset: Preset, { columns }: ListChoices): string[] {
  if (preset.keys.length > 0) return [];
  return columns.filter(({ meaning }) => !isPersonal(meaning ?? undefined)).map(({ name }) => name);
}

/** `segments`: the numbers there are to choose from. All are chosen until somebody says otherwise. */
export function useListOptions(segments: readonly number[], choices: ListChoices): ListOptions {
  const [state, set] = useQueryStates(parsers);
  const preset = presets[state.to];
  const found = findFields(choices.columns);
  const usual = new Map(usualFields(preset, found).map(({ field, column }) => [field, column]));
  const touched = new Map((state.fields ?? []).map(({ field, column }) => [field, column]));
  const isThere = (name: string) => choices.columns.some((column) => column.name === name);
  const fields = new Map(
    preset.fields.map(({ field }) => {
      const own = touched.get(field);
      const isOwn = own !== undefined && (own === null || isThere(own));
      return [field, (isOwn ? own : usual.get(field)) ?? null] as const;
    }),
  );
  const chosen =
    state.only === null
      ? segments
      : segments.filter((segment) => state.only?.includes(segment + 1) ?? false);
  const along = (state.along ?? usualColumns(preset, choices)).filter(isThere);
  const onePerSegment = state.each ?? preset.isOnePerSegment;
  const usualConsent = preset.keys.length > 0 ? choices.consent : null;
  const consent = state.consent === "none" ? null : (state.consent ?? usualConsent);
  const country = /^[A-Z]{2}$/.test(state.country ?? "") ? state.country : null;

  return {
    preset,
    chosen,
    onePerSegment,
    along,
    fields,
    consent,
    plan: {
      target: state.to,
      format: state.to === "spreadsheet" ? state.format : "csv",
      segments: [...chosen],
      onePerSegment,
      archive: true,
      columns: preset.takesColumns ? [...along] : [],
      fields: [...fields].flatMap(([field, column]) => (column === null ? [] : { field, column })),
      country,
      hashed: !state.plain,
      consent,
    },
    setTarget: (to) => void set({ to, along: null, each: null }),
    setFormat: (format) => void set({ format }),
    choose(next) {
      const isAll = segments.every((segment) => next.includes(segment));
      void set({ only: isAll ? null : next.map((segment) => segment + 1) });
    },
    setOnePerSegment: (isOn) => void set({ each: isOn === preset.isOnePerSegment ? null : isOn }),
    setAlong: (columns) => void set({ along: columns === null ? null : [...columns] }),
    setField: (field, column) =>
      void set({
        fields: [...new Map([...touched, [field, column]])].map(([one, name]) => ({
          field: one,
          column: name,
        })),
      }),
    setCountry: (next) => void set({ country: next }),
    setHashed: (isHashed) => void set({ plain: !isHashed }),
    setConsent: (next) => void set({ consent: next ?? "none" }),
  };
}
