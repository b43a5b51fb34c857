import fc from "fast-check";
import { expect, test } from "vitest";
import { labelHeight, placeLabels } from "./place-labels";

test("a label with room stands where it wants; the next one in the same place moves aside", () => {
  const wanted = { x: 100, y: 50, width: 40 };
  const [first, second, third] = placeLabels([wanted, wanted, wanted], 200, 100);
  expect(first).toEqual({ x: 100, y: 50 });
  expect(Math.abs(second!.y - 50)).toBe(labelHeight);
  expect(third!.y).not.toBe(second!.y);
});

test("one at the edge is moved inside, one outside is not shown, nor one without room", () => {
  const shown = placeLabels(
    [
      { x: 2, y: 50, width: 40 },
      { x: 300, y: 50, width: 40 },
      { x: 100, y: 50, width: 500 },
    ],
    200,
    100,
  );
  expect(shown).toEqual([{ x: 20, y: 50 }, null, null]);
});

test("no two labels cover each other, and none leaves the picture", () => {
  const number = (max: number) => fc.double({ min: 0, max, noNaN: true });
  const label = fc.record({ x: number(300), y: number(200), width: number(160) });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 50 }), (labels) => {
      const placed = placeLabels(labels, 300, 200);
      const shown = placed.flatMap((place, i) => (place ? [{ ...labels[i]!, ...place }] : []));
      for (const [i, one] of shown.entries()) {
        expect(one.x - one.width / 2).toBeGreaterThanOrEqual(-1e-9);
        expect(one.x + one.width / 2).toBeLessThanOrEqual(300 + 1e-9);
        for (const other of shown.slice(0, i)) {
          const isAside = Math.abs(one.x - other.x) >= (one.width + other.width) / 2 - 1e-9;
          expect(isAside || Math.abs(one.y - other.y) >= labelHeight - 1e-9).toBe(true);
        }
      }
    }),
  );
});
