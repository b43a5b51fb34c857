import fc from "fast-check";
import { expect, it } from "vitest";
import { keySet } from "./key-set";

it("knows exactly the keys that were added, also thousands of them", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 400 }), (keys) => {
      const ours = keySet((entry) => keys[entry]!);
      const theirs = new Set<string>();
      for (const [entry, key] of keys.entries()) {
        expect(ours.has(key)).toBe(theirs.has(key));
        ours.add(key, entry);
        theirs.add(key);
      }
    }),
  );
  const many = Array.from({ length: 50_000 }, (_, i) => `customer ${i}`);
  const set = keySet((entry) => many[entry]!);
  for (const [entry, key] of many.entries()) {
    if (set.has(key)) throw new Error(`${key} was never added`);
    set.add(key, entry);
  }
  expect(many.every((key) => set.has(key))).toBe(true);
});
