import { expect, test } from "vitest";
import { crowding } from "./crowding";
import { extentOf } from "./map-view";

const of = (coordinates: Float32Array) => crowding(coordinates, extentOf(coordinates));

test("points spread evenly are as crowded everywhere as on the whole", () => {
  const points = Float32Array.from({ length: 2 * 10_000 }, (_, i) =>
    i % 2 === 0 ? ((i / 2) % 100) / 100 : Math.floor(i / 200) / 100,
  );
  expect(of(points)).toBeGreaterThan(6000);
  expect(of(points)).toBeLessThan(14_000);
});

test("a dense clump counts, not the emptiness around a stray", () => {
  const clump = Float32Array.from({ length: 2 * 1000 }, (_, i) => (i % 40) / 400);
  const withStray = Float32Array.from([...clump, 100, 100]);
  expect(of(withStray)).toBeGreaterThan(100 * (1001 / (100 * 100)));
});

test("of no points it is 0, and infinite where all are in one place", () => {
  expect(of(new Float32Array(0))).toBe(0);
  expect(of(Float32Array.of(3, 3, 3, 3))).toBe(Number.POSITIVE_INFINITY);
});
