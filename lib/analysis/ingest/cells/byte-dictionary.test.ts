import fc from "fast-check";
import { expect, it } from "vitest";
import { createByteDictionary } from "./byte-dictionary";
import { unpackTexts } from "./packed-texts";

it("numbers texts as a Map would, in order of first appearance", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 2, unit: "grapheme" }), { maxLength: 300 }),
      (texts) => {
        const dictionary = createByteDictionary();
        const map = new Map<string, number>();
        for (const text of texts) {
          if (!map.has(text)) map.set(text, map.size);
          expect(dictionary.code(text)).toBe(map.get(text));
        }
        expect(texts.map((_, i) => dictionary.text(dictionary.code(texts[i]!)))).toEqual(texts);
        expect(unpackTexts(dictionary.pack())).toEqual([...map.keys()]);
      },
    ),
  );
});

it("keeps texts of equal hash apart", () => {
  const dictionary = createByteDictionary();
  const texts = ["c846", "c33627", "c846", "c33627"];
  expect(texts.map((text) => dictionary.code(text))).toEqual([0, 1, 0, 1]);
  expect(unpackTexts(dictionary.pack())).toEqual(["c846", "c33627"]);
});
