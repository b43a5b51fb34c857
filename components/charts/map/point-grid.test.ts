import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPointGrid, nearestPoint } from "./point-grid";

const place = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }));

function nearestOfAll(
  places: readonly (readonly [number, number])[],
  x: number,
  y: number,
  reach: number,
): number {
  let nearest = -1;
  let least = reach * reach;
  places.forEach(([px, py], i) => {
    const distance = (px - x) ** 2 + (py - y) ** 2;
    if (distance < least) {
      least = distance;
      nearest = i;
    }
  });
  return nearest;
}

describe("the grid of points", () => {
  it("finds the same nearest point as looking at all of them", () => {
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 200 }),
        place,
        fc.integer({ min: 1, max: 60 }),
        (places, [x, y], reach) => {
          const grid = createPointGrid(Float32Array.from(places.flat()));
          expect(nearestPoint(grid, x, y, reach)).toBe(nearestOfAll(places, x, y, reach));
        },
      ),
    );
  });

  it("holds every point once, also when all are in one place", () => {
    const grid = createPointGrid(new Float32Array(200).fill(3));
    expect([...grid.order].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
    expect(nearestPoint(grid, 3, 3, 1)).toBe(0);
    expect(nearestPoint(grid, 9, 3, 1)).toBe(-1);
  });
});
