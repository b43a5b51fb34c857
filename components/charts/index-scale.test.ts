import fc from "fast-check";
import { expect, test } from "vitest";
import { indexPosition, indexTicks } from "./index-scale";

test("half stands as far to the left as double to the right", () => {
  const ticks = indexTicks([50, 200]);
  expect(ticks).toEqual([50, 100, 200]);
  expect([50, 100, 200].map((index) => indexPosition(index, ticks))).toEqual([0, 0.5, 1]);
});

test("the scale widens for what is far away, and ends at an eighth and eight times", () => {
  expect(indexTicks([130, 310])).toEqual([25, 100, 400]);
  expect(indexTicks([0, 90_000])).toEqual([12.5, 100, 800]);
  expect(indexTicks([])).toEqual([50, 100, 200]);
});

test("what has no index has no place", () => {
  expect(indexPosition(Number.NaN, indexTicks([Number.NaN]))).toBeNull();
});

test("every index stands on the scale, more always further to the right", () => {
  const index = fc.double({ min: 0, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(fc.array(index, { minLength: 2 }), (indices) => {
      const ticks = indexTicks(indices);
      const positions = indices.toSorted((a, b) => a - b).map((i) => indexPosition(i, ticks)!);
      for (const [i, position] of positions.entries()) {
        expect(position).toBeGreaterThanOrEqual(positions[i - 1] ?? 0);
        expect(position).toBeLessThanOrEqual(1);
      }
    }),
  );
});
