import { expect, it } from "vitest";
import type { ColumnMeaning } from "@/lib/schema/meaning";
import { presets } from "../presets/registry";
import { findFields, type KnownColumn, usualFields } from "./find-fields";

function columns(...named: readonly (readonly [string, ColumnMeaning | null])[]): KnownColumn[] {
  return named.map(([name, meaning]) => ({ name, role: "feature", meaning }));
}

it("columns are found by what they mean, and names by what they are called", () => {
  const found = findFields([
    { name: "Kunde", role: "identifier", meaning: null },
    ...columns(["Mail", "email"], ["other mail", "email"], ["Vorname", "person-name"]),
    ...columns(["Nachname", "person-name"], ["PLZ", "postcode"], ["Bundesland", null]),
  ]);
  expect(Object.fromEntries(found)).toEqual({
    "external-id": "Kunde",
    email: "Mail",
    "first-name": "Vorname",
    "last-name": "Nachname",
    postcode: "PLZ",
    state: "Bundesland",
  });
});

it("a column of full names stands for both names", () => {
  const found = findFields(columns(["customer name", "person-name"]));
  expect(found.get("first-name")).toBe("customer name");
  expect(found.get("last-name")).toBe("customer name");
});

it("only what a target knows people by goes along unless somebody says otherwise", () => {
  const found = findFields(columns(["mail", "email"], ["tel", "phone"], ["town", "city"]));
  expect(usualFields(presets.hubspot, found)).toEqual([{ field: "email", column: "mail" }]);
  expect(usualFields(presets.meta, found).map(({ field }) => field)).toEqual(["email", "phone"]);
  expect(usualFields(presets.csv, found)).toEqual([]);
});
