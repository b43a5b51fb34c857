import fc from "fast-check";
import { expect, it } from "vitest";
import { utf8Length } from "./file-writer";

it("the length of a text is that of its UTF-8, lone surrogates included", () => {
  const unit = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("\ud800", "\udc00", "é", "€"),
  );
  fc.assert(
    fc.property(fc.array(unit), (parts) => {
      const text = parts.join("");
      expect(utf8Length(text)).toBe(Buffer.byteLength(text));
    }),
  );
});
