import type { ColumnMeaning } from "@/lib/schema/meaning";
import type { ColumnKind } from "@/lib/schema/table";
import { meaningWords } from "../words";

const kinds: Readonly<Record<ColumnKind, string>> = {
  number: "numbers",
  category: "categories",
  date: "dates",
  boolean: "yes or no",
  text: "text",
};

export const expectedWords = {
  missing: (name: string, file: string) =>
    `The column "${name}" is missing; "${file}", which the expected schema was saved from, has it.`,
  added: (name: string, file: string) => `The column "${name}" is new; "${file}" does not have it.`,
  otherType: (name: string, expected: ColumnKind, now: ColumnKind) =>
    `"${name}" was expected to hold ${kinds[expected]} and looks like ${kinds[now]} here.`,
  asBefore: (kind: ColumnKind) => `Read it as ${kinds[kind]}`,
  otherMeaning: (name: string, expected: ColumnMeaning, now: ColumnMeaning | undefined) =>
    `"${name}" was expected to tell ${meaningWords[expected]}${now === undefined ? "; here its values do not look like it" : ` and looks like ${meaningWords[now]} here`}.`,
  sameMeaning: "It means the same",
};
