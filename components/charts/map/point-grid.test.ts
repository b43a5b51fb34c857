import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createPointGrid,
  nearestOfAll,
  nearestPoint,
  nearestToward,
  type PointGrid,
} from "./point-grid";

const place = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }));

function gridOf(coordinates: Float32Array): PointGrid {
  const steps = createPointGrid(coordinates);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

describe("the grid of points", () => {
  it("finds the same nearest point as looking at all of them", () => {
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 200 }),
        place,
        fc.integer({ min: 1, max: 60 }),
        (places, [x, y], reach) => {
          const coordinates = Float32Array.from(places.flat());
          const nearest = nearestOfAll(coordinates, x, y, reach);
          expect(nearestPoint(gridOf(coordinates), x, y, reach)).toBe(nearest);
          const isNear = places.map(([px, py]) => (px - x) ** 2 + (py - y) ** 2 < reach ** 2);
          expect(isNear.includes(true)).toBe(nearest >= 0);
        },
      ),
    );
  });

  it("holds every point once, also when all are in one place", () => {
    const grid = gridOf(new Float32Array(200).fill(3));
    expect([...grid.order].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
    expect(nearestPoint(grid, 3, 3, 1)).toBe(0);
    expect(nearestPoint(grid, 9, 3, 1)).toBe(-1);
  });
});

describe("the next point in a direction", () => {
  const cross = Float32Array.of(0, 0, 1, 0, 3, 0, 0, 2, -1, 0.5, 0.2, 0.1);

  it("is the nearest that lies that way, not the nearest of all", () => {
    expect(nearestToward(cross, 0, [1, 0], 0)).toBe(5);
    expect(nearestToward(cross, 0, [1, 0], 0.5)).toBe(1);
    expect(nearestToward(cross, 1, [1, 0], 0)).toBe(2);
    expect(nearestToward(cross, 0, [0, 1], 0)).toBe(3);
    expect(nearestToward(cross, 0, [-1, 0], 0)).toBe(4);
    expect(nearestToward(cross, 0, [0, -1], 0)).toBe(-1);
  });

  it("is never the point itself", () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 50 }), (places) => {
        const coordinates = Float32Array.from(places.flat());
        for (const toward of [
          [1, 0],
          [-1, 0],
          [0, 1],
          [0, -1],
        ] as const) {
          expect(nearestToward(coordinates, 0, toward, 0)).not.toBe(0);
        }
      }),
    );
  });
});
