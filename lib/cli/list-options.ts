import { findConsent } from "@/lib/analysis/handover/list/find-consent";
import { findFields, usualFields } from "@/lib/analysis/handover/person/find-fields";
import { presets } from "@/lib/analysis/handover/presets/registry";
import { Failure } from "@/lib/schema/failure";
import {
  type Consent,
  type ListPlan,
  type ListTarget,
  listPlanSchema,
  listTargets,
  type PersonField,
  personFields,
} from "@/lib/schema/list-plan";
import { isPersonal } from "@/lib/schema/meaning";
import type { Table } from "@/lib/schema/table";
import { splitColumnList } from "./column-list";
import type { OptionSpecs, OptionValues } from "./command";
import type { Found } from "./find-segments";
import { choiceOption, isSet, textOption } from "./read-options";

export const listSpecs: OptionSpecs = {
  to: { type: "string" },
  out: { type: "string" },
  format: { type: "string" },
  segments: { type: "string" },
  each: { type: "boolean" },
  one: { type: "boolean" },
  with: { type: "string", multiple: true },
  "with-all": { type: "boolean" },
  field: { type: "string", multiple: true },
  country: { type: "string" },
  plain: { type: "boolean" },
  consent: { type: "string" },
  "no-consent": { type: "boolean" },
  time: { type: "string" },
  "left-out": { type: "string" },
};

export const listHelp = [
  ["--to TARGET", listTargets.join(", ")],
  ["--out FILE", "where the list is written; a name that ends in .zip takes several files"],
  ["--format csv|xlsx", "of a spreadsheet; csv unless given"],
  ["--segments 1,3", "only these segments, by the numbers people see"],
  ["--each, --one", "one file per segment, or one for all, where the target does it otherwise"],
  ["--with A,B", "columns that go along as they stood; without personal data unless named"],
  ["--with-all", "all columns go along, personal data too"],
  [
    "--field NAME=COLUMN",
    `which column holds what, or "-" for nothing: ${personFields.join(", ")}`,
  ],
  ["--country DE", "where phone numbers without a country code are from"],
  ["--plain", "no hashing, where the target leaves the choice"],
  [
    "--consent COLUMN=A,B",
    "list only customers with one of these values; nothing after = or a comma stands for missing",
  ],
  ["--no-consent", "leave nobody out, even if a column seems to say who may be contacted"],
  ["--time ISO", "what the list says it was made at; now unless given"],
  ["--left-out FILE", "who is not in the list and what could not be sent, each with its reason"],
] as const;

/** What was asked of a list, before the file is known. */
export interface AskedList {
  readonly target: ListTarget;
  readonly out: string;
  readonly format: "csv" | "xlsx";
  readonly segments: readonly number[] | null;
  readonly onePerSegment: boolean | null;
  readonly columns: readonly string[] | "all" | null;
  readonly fields: readonly (readonly [PersonField, string])[];
  readonly country: string | null;
  readonly hashed: boolean;
  readonly consent: string | null;
  readonly ignoresConsent: boolean;
  readonly time: string | undefined;
}

export function readListOptions(values: OptionValues): AskedList {
  const target = choiceOption(values, "to", listTargets);
  if (target === undefined) throw needed("--to", `one of ${listTargets.join(", ")}`);
  const out = textOption(values, "out");
  if (out === undefined) throw needed("--out", "the name of a file");
  const country = textOption(values, "country")?.toUpperCase() ?? null;
  if (country !== null && !/^[A-Z]{2}$/.test(country)) {
    throw new Failure(
      "option-invalid",
      `--country must be two letters such as DE; it is "${country}".`,
    );
  }
  const time = textOption(values, "time");
  if (time !== undefined && Number.isNaN(Date.parse(time))) {
    throw new Failure(
      "option-invalid",
      `--time must be a time such as 2026-11-22T10:00:00Z; it is "${time}".`,
    );
  }
  return {
    target,
    out,
    format: choiceOption(values, "format", ["csv", "xlsx"] as const) ?? "csv",
    segments: readSegments(textOption(values, "segments")),
    onePerSegment: isSet(values, "each") ? true : isSet(values, "one") ? false : null,
    columns: isSet(values, "with-all") ? "all" : (texts(values.with) ?? null),
    fields: (texts(values.field) ?? []).map(readField),
    country,
    hashed: !isSet(values, "plain"),
    consent: textOption(values, "consent") ?? null,
    ignoresConsent: isSet(values, "no-consent"),
    time: time === undefined ? undefined : new Date(time).toISOString(),
  };
}

function needed(option: string, what: string): Failure {
  return new Failure("option-invalid", `${option} is needed: ${what}.`);
}

function texts(given: OptionValues[string]): string[] | undefined {
  if (given === undefined || typeof given === "boolean") return undefined;
  return (Array.isArray(given) ? given : [given]).map(String);
}

function readSegments(text: string | undefined): number[] | null {
  if (text === undefined) return null;
  const numbers = text.split(",").map((part) => (/^\s*\d+\s*$/.test(part) ? Number(part) : 0));
  if (numbers.some((number) => number < 1)) {
    throw new Failure("option-invalid", `--segments must be numbers such as 1,3; it is "${text}".`);
  }
  return numbers.map((number) => number - 1);
}

function readField(text: string): [PersonField, string] {
  const at = text.indexOf("=");
  const field = personFields.find((one) => one === text.slice(0, at));
  if (at < 1 || !field) {
    throw new Failure(
      "option-invalid",
      `--field must be NAME=COLUMN with a name of ${personFields.join(", ")}; it is "${text}".`,
    );
  }
  return [field, text.slice(at + 1)];
}

/** The plan for a file; what was not asked for is as the page would have it. */
export function planOf(asked: AskedList, { prepared, scored }: Found): ListPlan {
  const { table } = prepared;
  const preset = presets[asked.target];
  const unknown = asked.segments?.find((one) => !scored.identities.includes(one));
  if (unknown !== undefined) {
    const known = scored.identities.map((one) => one + 1).sort((a, b) => a - b);
    throw new Failure(
      "option-invalid",
      `There is no segment ${unknown + 1}; there are ${known.join(", ")}.`,
    );
  }
  const found = findFields(
    table.columns.map(({ name, role, meaning }) => ({ name, role, meaning: meaning?.meaning })),
  );
  const fields = new Map(usualFields(preset, found).map(({ field, column }) => [field, column]));
  for (const [field, column] of asked.fields) {
    if (column === "-") fields.delete(field);
    else fields.set(field, columnOf(table, column));
  }
  return listPlanSchema.parse({
    target: asked.target,
    format: asked.format,
    segments: asked.segments === null ? null : [...asked.segments],
    onePerSegment: asked.onePerSegment ?? (preset.isOnePerSegment && asked.segments?.length !== 1),
    archive: /\.zip$/i.test(asked.out),
    columns: columnsOf(asked, table),
    fields: [...fields].map(([field, column]) => ({ field, column })),
    country: asked.country,
    hashed: asked.hashed,
    consent: consentOf(asked, table),
  } satisfies ListPlan);
}

function columnsOf({ target, columns }: AskedList, table: Table): string[] {
  const names = table.columns.map(({ name }) => name);
  if (columns === "all") return names;
  if (columns !== null) {
    return columns
      .flatMap((text) => splitColumnList(text, names))
      .map((name) => columnOf(table, name));
  }
  if (presets[target].keys.length > 0) return [];
  return table.columns
    .filter(({ meaning }) => !isPersonal(meaning?.meaning))
    .map(({ name }) => name);
}

function consentOf({ target, consent, ignoresConsent }: AskedList, table: Table): Consent | null {
  if (consent !== null) {
    const at = consent.lastIndexOf("=");
    if (at < 1) {
      throw new Failure("option-invalid", `--consent must be COLUMN=VALUE; it is "${consent}".`);
    }
    const column = columnOf(table, consent.slice(0, at));
    return { column, allowed: consent.slice(at + 1).split(",") };
  }
  if (ignoresConsent || presets[target].keys.length === 0) return null;
  return findConsent(table) ?? null;
}

function columnOf({ columns }: Table, name: string): string {
  if (columns.some((column) => column.name === name)) return name;
  throw new Failure(
    "column-unknown",
    `There is no column "${name}". The columns are: ${columns.map((column) => column.name).join(", ")}.`,
  );
}
