import { sha256Of } from "@/lib/analysis/fingerprint/sha-256";
import { cellText, dateText } from "@/lib/analysis/ingest/cell-text";
import type { ListPlan, PersonField } from "@/lib/schema/list-plan";
import { type ColumnMeaning, isPersonal } from "@/lib/schema/meaning";
import type { Column, Table } from "@/lib/schema/table";
import { identifierColumn, otherColumns } from "../file-columns";
import { isMissing } from "../needed-columns";
import { type FormTools, intoForm } from "../person/person-forms";
import { splitName } from "../person/split-name";
import type { OwnColumn, Preset, PresetField } from "../presets/preset";
import type { Cell } from "../write/file-writer";
import type { ListSource } from "./list-source";

/** A column of a list: its cell for an entry of the source, whose row of the table is given too. */
export interface ListColumn {
  readonly header: string;
  readonly meaning: ColumnMeaning | null;
  /** What it says about a person, where the target wants it in a form of its own. */
  readonly field?: PersonField;
  /** null: there is something, which cannot be brought into the form the target wants. */
  cell(entry: number, row: number): Cell | null;
}

/** Whether numbers go as numbers, or as the text that stood in the file. */
export type CellKind = "text" | "typed";

/** The columns that say who a customer is, by the target's own headers. */
export function personColumns(
  table: Table,
  preset: Preset,
  plan: ListPlan,
  tools: FormTools,
): ListColumn[] {
  const isHashed = preset.hashing === "always" || (preset.hashing === "choice" && plan.hashed);
  return preset.fields.flatMap((wanted) => {
    const name = plan.fields.find(({ field }) => field === wanted.field)?.column;
    const column = table.columns.find((candidate) => candidate.name === name);
    if (!column) return [];
    const isSecret = isHashed && !wanted.isNeverHashed;
    const read = reader(column, wanted, plan, tools);
    return {
      header: wanted.header,
      field: wanted.field,
      meaning: isSecret ? null : meaningOf(wanted.field),
      cell(_, row) {
        const text = read(row);
        return text && isSecret ? sha256Of(text) : text;
      },
    };
  });
}

function reader(
  column: Column,
  { field, form }: PresetField,
  { fields }: ListPlan,
  tools: FormTools,
): (row: number) => string | null {
  const part = field === "first-name" ? 0 : 1;
  const isFullName =
    (field === "first-name" || field === "last-name") &&
    fields.filter((one) => /^(?:first|last)-name$/.test(one.field) && one.column === column.name)
      .length === 2;
  const bring = intoForm[form];
  return (row) => {
    if (isMissing(column, row)) return "";
    const whole =
      column.kind === "date" ? dateText(column.values[row]!, false) : cellText(column, row);
    const text = isFullName ? splitName(whole)[part] : whole;
    return text.trim() === "" ? "" : bring(text, tools);
  };
}

const meanings: Partial<Record<PersonField, ColumnMeaning>> = {
  email: "email",
  phone: "phone",
  "first-name": "person-name",
  "last-name": "person-name",
  "birth-date": "birth-date",
};

function meaningOf(field: PersonField): ColumnMeaning | null {
  return meanings[field] ?? null;
}

/** The number of the row, where the identifier does not tell customers apart, and the identifier. */
export function keyColumns(
  table: Table,
  preset: Preset,
  needsRow: boolean,
  reserved: readonly string[],
): ListColumn[] {
  const id = identifierColumn(table, reserved, preset.mode);
  const source = table.columns.find(({ role }) => role === "identifier");
  const identifier: ListColumn = {
    header: id.header,
    meaning: source?.meaning?.meaning ?? null,
    cell: (_, row) => id.cell(row),
  };
  if (!needsRow || !source) return [identifier];
  return [{ header: "row", meaning: null, cell: (_, row) => row + 1 }, identifier];
}

/** Columns of the file that go along as they stood, by name, in the order of the table. */
export function alongColumns(
  table: Table,
  preset: Preset,
  names: readonly string[],
  reserved: readonly string[],
  kind: CellKind,
): ListColumn[] {
  const wanted = new Set(names);
  const sources = table.columns.filter(({ name }) => wanted.has(name));
  const headed = otherColumns({ ...table, columns: sources.map(asFeature) }, reserved, preset.mode);
  return sources.map((column, i) => {
    const meaning = column.meaning?.meaning;
    const isNumber = kind === "typed" && column.kind === "number" && isFigure(column);
    return {
      header: headed[i]!.header,
      meaning: meaning ?? null,
      cell: (_, row) => {
        if (!isNumber) return cellText(column, row);
        const value = column.values[row]!;
        return Number.isNaN(value) ? cellText(column, row) : value;
      },
    };
  });
}

/** Of what is listed by choice the identifier is a column like any other. */
function asFeature(column: Column): Column {
  return column.role === "identifier" ? { ...column, role: "ignored" } : column;
}

/** Postcodes, telephone numbers and the like are no figures, though they may be made of digits. */
function isFigure({ role, meaning }: Column): boolean {
  return role !== "identifier" && !isPersonal(meaning?.meaning) && meaning?.meaning !== "postcode";
}

/** The columns that say which segment a customer is in. */
export function ownColumns(
  source: ListSource,
  own: readonly OwnColumn[],
  kind: CellKind,
): ListColumn[] {
  const { labels, identities, names, confidence, version, time } = source;
  const identityOf = (entry: number) => identities[labels[entry]!];
  const number = (value: number): Cell => (kind === "typed" ? value : String(value));
  const tags = tagsOf(identities, names);
  const cells: Record<OwnColumn["value"], (entry: number) => Cell> = {
    number: (entry) => {
      const identity = identityOf(entry);
      return identity === undefined ? "" : number(identity + 1);
    },
    name: (entry) => names.get(identityOf(entry) ?? -1) ?? "",
    confidence: (entry) => {
      const value = labels[entry]! < 0 ? Number.NaN : confidence[entry]!;
      return Number.isNaN(value) ? "" : number(Math.round(value * 1e4) / 1e4);
    },
    version: () => version,
    time: () => time,
    tag: (entry) => tags.get(identityOf(entry) ?? -1) ?? "",
  };
  return own.map(({ value, header }) => ({ header, meaning: null, cell: cells[value] }));
}

const longestTag = 100;

/** A tag per segment: no two alike, and a comma in one does not make two of it. */
function tagsOf(
  identities: readonly number[],
  names: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  const taken = new Map<string, number>();
  for (const identity of identities) {
    const name = names.get(identity) ?? "";
    taken.set(name, (taken.get(name) ?? 0) + 1);
  }
  return new Map(
    identities.map((identity) => {
      const name = (names.get(identity) ?? "").replaceAll('"', "").replace(/\s+/gu, " ").trim();
      const end =
        name !== "" && taken.get(names.get(identity) ?? "") === 1 ? "" : ` ${identity + 1}`;
      const tag = `${[...(name || "Segment")].slice(0, longestTag - 4).join("")}${end}`;
      return [identity, tag.includes(",") ? `"${tag}"` : tag];
    }),
  );
}
