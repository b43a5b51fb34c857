import { nameWords } from "@/lib/analysis/ingest/types/name-words";
import type { PersonField } from "@/lib/schema/list-plan";
import type { ColumnMeaning } from "@/lib/schema/meaning";
import type { ColumnRole } from "@/lib/schema/table";
import type { Preset } from "../presets/preset";

/** As much of a column as tells what it holds. */
export interface KnownColumn {
  readonly name: string;
  readonly role: ColumnRole;
  readonly meaning?: ColumnMeaning | null | undefined;
}

const byMeaning: Partial<Record<ColumnMeaning, PersonField>> = {
  email: "email",
  phone: "phone",
  city: "city",
  postcode: "postcode",
  country: "country",
  "birth-date": "birth-date",
  sex: "sex",
};

const firstNames =
  /^(?:first|given|fore|forename|firstname|vorname|prénom|prenom|nombre|nome|voornaam)$/u;
const lastNames =
  /^(?:last|family|sur|surname|lastname|nachname|familienname|nom|apellidos?|cognome|sobrenome|achternaam)$/u;
const states = /^(?:state|province|region|bundesland|provincia|provincie|estado)$/u;

/** Which column holds what about a person, as far as it can be told; the first where there are several. */
export function findFields(columns: readonly KnownColumn[]): ReadonlyMap<PersonField, string> {
  const found = new Map<PersonField, string>();
  const put = (field: PersonField, name: string) => {
    if (!found.has(field)) found.set(field, name);
  };
  for (const { name, role, meaning } of columns) {
    const words = nameWords(name);
    if (role === "identifier") put("external-id", name);
    const field = meaning && byMeaning[meaning];
    if (field) put(field, name);
    if (meaning === "person-name" && words.some((word) => firstNames.test(word))) {
      put("first-name", name);
    } else if (meaning === "person-name" && words.some((word) => lastNames.test(word))) {
      put("last-name", name);
    }
    if (!meaning && words.some((word) => states.test(word))) put("state", name);
  }
  const isNamed = found.has("first-name") || found.has("last-name");
  const full = isNamed ? undefined : columns.find(({ meaning }) => meaning === "person-name");
  if (full) found.set("first-name", full.name).set("last-name", full.name);
  return found;
}

/**
 * What goes to a target unless a person says otherwise: what it knows people by, and nothing else about them.
 */
export function usualFields(
  preset: Preset,
  found: ReadonlyMap<PersonField, string>,
): { field: PersonField; column: string }[] {
  return preset.fields.flatMap(({ field }) => {
    const column = found.get(field);
    return column !== undefined && preset.keys.includes(field) ? [{ field, column }] : [];
  });
}
