import fc from "fast-check";
import { expect, it } from "vitest";
import { columnMeanings, isPersonal } from "@/lib/schema/meaning";
import { maskCell } from "./mask-cell";

it.each([
  ["ann.smith@example.com", "email", "a•••@•••"],
  ["Ann Maria Smith", "person-name", "A. M. S."],
  ["+49 30 901820", "phone", "•••20"],
  ["1957-03-12", "birth-date", "1957-•••"],
  ["12 Baker Street", "address", "•••"],
  ["10.0.0.1", "ip-address", "•••"],
  ["Berlin", "city", "Berlin"],
  ["42", undefined, "42"],
  ["", "email", ""],
] as const)("%s as %s is shown as %s", (text, meaning, shown) => {
  expect(maskCell(text, meaning)).toBe(shown);
});

it("nothing personal of more than a few signs is shown whole, and its length cannot be told", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...columnMeanings.filter(isPersonal)),
      fc.string({ minLength: 8, maxLength: 60, unit: "grapheme" }),
      (meaning, text) => {
        const shown = maskCell(text, meaning);
        if (text.trim().length > 7) expect(shown).not.toContain(text.trim());
        expect(shown.length).toBeLessThan(14);
      },
    ),
  );
});
