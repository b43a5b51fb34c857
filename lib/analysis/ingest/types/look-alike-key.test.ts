import { expect, it } from "vitest";
import { typed, values } from "../testing/typed";
import { lookAlikeKey } from "./look-alike-key";

it.each([
  ["a zero-width space", "Berlin", "Ber\u200blin"],
  ["a mark of direction", "Berlin", "\u200fBerlin\u200e"],
  ["a soft hyphen", "Berlin", "Ber\u00adlin"],
  ["Cyrillic letters", "Paris", "Раris"],
  ["a whole word in look-alikes", "cope", "соре"],
  ["Greek letters", "Online", "Οnline"],
  ["a trailing blank and capitals", "Berlin", "BERLIN\u00a0"],
  ["a long dash", "A-B", "A–B"],
])("trust 23: %s makes no other text to the eye", (_, plain, twin) => {
  expect(lookAlikeKey(twin)).toBe(lookAlikeKey(plain));
});

it.each([
  ["Самара", "Samara"],
  ["Берлин", "Berlin"],
  ["Bär", "Bar"],
  ["ab", "abc"],
])("keeps %s and %s apart", (one, other) => {
  expect(lookAlikeKey(one)).not.toBe(lookAlikeKey(other));
});

it("trust 23: look-alike categories are one only when a person says so", async () => {
  const cells = ["Paris", "Раris", "Paris", "Par\u200bis", "Rome"];
  expect(new Set(values(await typed(cells))).size).toBe(4);
  const overrides = [{ name: "trait", mergeLookAlikes: true }];
  const merged = await typed(cells, { overrides });
  expect(values(merged)).toEqual(["Paris", "Paris", "Paris", "Paris", "Rome"]);
  expect(merged.reading?.chosen).toEqual({ mergeLookAlikes: true });
});
