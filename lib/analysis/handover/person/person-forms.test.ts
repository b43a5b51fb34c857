import { describe, expect, it } from "vitest";
import { countryCode } from "./country-code";
import { type FormTools, intoForm, type PersonForm } from "./person-forms";
import { loadPhoneReader } from "./phone-reader";
import { splitName } from "./split-name";

const readPhone = await loadPhoneReader();

function brought(form: PersonForm, text: string, country: string | null = null): string | null {
  const tools: FormTools = { readPhone, country };
  return intoForm[form](text, tools);
}

describe("what points to a person", () => {
  it.each([
    ["  Jane.Doe@Example.COM ", "jane.doe@example.com"],
    ["o'neil+a@sub.example.co.uk", "o'neil+a@sub.example.co.uk"],
    ["ünï@exämple.de", "ünï@exämple.de"],
    ["jane doe@example.com", null],
    ["jane@example", null],
    ["a@b.org, c@d.org", null],
    ["@example.com", null],
    [`${"x".repeat(250)}@a.org`, null],
  ])("email %j is %j", (text, expected) => {
    expect(brought("email", text)).toBe(expected);
  });

  it.each([
    ["+1 (212) 555-0123", null, "+12125550123"],
    ["0151/23456789", "DE", "+4915123456789"],
    ["0049 151 23456789", null, "+4915123456789"],
    ["004915123456789", "US", "+4915123456789"],
    ["4915123456789", "DE", "+4915123456789"],
    ["07911 123456", "GB", "+447911123456"],
    ["0151/23456789", null, null],
    ["12", "DE", null],
    ["call me", "DE", null],
    ["+49 0", "DE", null],
  ])("phone %j in %j is %j", (text, country, expected) => {
    expect(brought("e164", text, country)).toBe(expected);
    expect(brought("phone-digits", text, country)).toBe(expected?.slice(1) ?? null);
  });

  it.each<[PersonForm, string, string | null]>([
    ["bare-name", " Mary-Ann  O'Neil ", "maryann oneil"],
    ["bare-name", "Valéry", "valéry"],
    ["bare-name", "정", "정"],
    ["bare-name", "--", null],
    ["plain-name", " Mary-Ann  O'Neil ", "mary-ann o'neil"],
    ["bare-place", "New York", "newyork"],
    ["bare-place", "St. Gallen", "stgallen"],
    ["bare-postcode", "94035-1234", "94035"],
    ["bare-postcode", " WC2H 8LG", "wc2h8lg"],
    ["country", "Deutschland", "DE"],
    ["country", "usa", "US"],
    ["country", "GBR", "GB"],
    ["country", "UK", "GB"],
    ["bare-country", "United States", "us"],
    ["country", "Atlantis", null],
    ["bare-day", "1997-02-16", "19970216"],
    ["bare-day", "long ago", null],
    ["bare-sex", "Female", "f"],
    ["sex", "herr", "M"],
    ["sex", "x", null],
  ])("as %s %j is %j", (form, text, expected) => {
    expect(brought(form, text)).toBe(expected);
  });
});

it("every country is known by its own code", () => {
  for (const code of ["DE", "US", "FR", "JP", "BR", "ZA", "XK"])
    expect(countryCode(code)).toBe(code);
  expect(countryCode("")).toBeNull();
  expect(countryCode("__proto__")).toBeNull();
  expect(countryCode("constructor")).toBeNull();
});

it.each([
  ["Mary Ann Smith", "Mary Ann", "Smith"],
  ["Smith, Mary Ann", "Mary Ann", "Smith"],
  ["Cher", "Cher", ""],
])("%j is %j and %j", (text, first, last) => {
  expect(splitName(text)).toEqual([first, last]);
});
