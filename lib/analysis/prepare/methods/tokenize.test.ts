import fc from "fast-check";
import { expect, it } from "vitest";
import { tokenize } from "./tokenize";

it("takes words of two or more letters, digits and underscores of any script, in lower case", () => {
  expect(tokenize("I paid 24 EUR, didn't I? snake_case")).toEqual([
    "paid",
    "24",
    "eur",
    "didn",
    "snake_case",
  ]);
  expect(tokenize("Größe ΟΔΟΣ Пришло")).toEqual(["größe", "οδος", "пришло"]);
  expect(tokenize("...")).toEqual([]);
});

it("keeps marks with their letters, however they are written", () => {
  expect(tokenize("cafe\u0301 अच्छी")).toEqual(["café", "अच्छी"]);
});

it("gives neighboring signs as words where a script sets no spaces", () => {
  expect(tokenize("配送很快")).toEqual(["配送", "送很", "很快"]);
  expect(tokenize("iPhone用ケース")).toEqual(["iphone", "用ケ", "ケー", "ース"]);
});

it("finds the same words again in its own words", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
      const words = tokenize(text);
      for (const word of words) expect([...word].length).toBeGreaterThan(1);
      expect(tokenize(text)).toEqual(words);
    }),
  );
});
