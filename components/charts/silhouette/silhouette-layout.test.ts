import { expect, test } from "vitest";
import { silhouetteBlocks } from "./silhouette-bars";
import { barAt, barBeside, layoutSilhouettes } from "./silhouette-layout";

const values = Float32Array.of(0.9, 0.5, -0.1, 0.8);
const [first, second] = silhouetteBlocks(values, Int32Array.of(0, 0, 0, 1), 2);
const placed = layoutSilhouettes(
  [
    { identity: 0, name: "A", block: first! },
    { identity: 1, name: "B", block: second! },
  ],
  values,
  56,
);

test("segments stand one under the other, each as tall as it has customers", () => {
  expect(placed.map(({ top, tall }) => [top, tall])).toEqual([
    [4, 30],
    [42, 10],
  ]);
});

test("a height belongs to a bar, or to none between segments", () => {
  expect(barAt(placed, 5)).toEqual({ segment: 0, at: 0 });
  expect(barAt(placed, 33)).toEqual({ segment: 0, at: 2 });
  expect(barAt(placed, 38)).toBeNull();
  expect(barAt(placed, 45)).toEqual({ segment: 1, at: 0 });
  expect(barAt([], 5)).toBeNull();
});

test("steps go over all bars, from segment to segment, and stay at the ends", () => {
  const start = { segment: 0, at: 0 };
  expect(barBeside(placed, start, 1)).toEqual({ segment: 0, at: 1 });
  expect(barBeside(placed, { segment: 0, at: 2 }, 1)).toEqual({ segment: 1, at: 0 });
  expect(barBeside(placed, start, -1)).toEqual(start);
  expect(barBeside(placed, { segment: 1, at: 0 }, 5)).toEqual({ segment: 1, at: 0 });
});
