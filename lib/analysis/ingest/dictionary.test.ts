import fc from "fast-check";
import { expect, it } from "vitest";
import { createDictionary } from "./dictionary";

it("numbers texts as a Map would, in order of first appearance", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 }), { maxLength: 300 }), (texts) => {
      const dictionary = createDictionary();
      const map = new Map<string, number>();
      for (const text of texts) {
        if (!map.has(text)) map.set(text, map.size);
        expect(dictionary.code(text)).toBe(map.get(text));
      }
      expect(dictionary.values).toEqual([...map.keys()]);
    }),
  );
});

it("keeps texts of equal hash apart", () => {
  const { code, values } = createDictionary();
  expect(["c693596", "c1170850", "c693596", "c1170850"].map(code)).toEqual([0, 1, 0, 1]);
  expect(values).toEqual(["c693596", "c1170850"]);
});
