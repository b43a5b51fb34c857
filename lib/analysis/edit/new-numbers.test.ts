import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edit } from "@/lib/schema/edit";
import { newNumbers } from "./new-numbers";

const created = (segment: number): Edit => ({
  kind: "create",
  segment,
  members: { by: "rule", rule: "x > 1" },
});

describe("numbers of new segments", () => {
  it("start at 60 with the looks that a sweep gives last", () => {
    expect(newNumbers(3, [0, 1, 2], [])).toEqual([71, 70, 69]);
  });

  it("are none that an edit ever gave, also when nobody is in that segment any more", () => {
    const split: Edit = { kind: "split", segment: 0, into: [0, 70] };
    expect(newNumbers(2, [0, 1], [created(71), split])).toEqual([69, 68]);
  });

  it("are numbers and looks that nobody has as long as there are such", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        (inUse, count) => {
          const given = newNumbers(count, inUse, []);
          const all = [...inUse, ...given];
          expect(new Set(all).size).toBe(inUse.length + count);
          expect(Math.min(...given)).toBeGreaterThanOrEqual(60);
          const looks = new Set(inUse.map((number) => number % 12)).size;
          expect(new Set(all.map((number) => number % 12)).size).toBe(Math.min(12, looks + count));
        },
      ),
    );
  });
});
