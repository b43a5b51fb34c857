import { polygonContains } from "d3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasRow, rowsOf } from "@/lib/analysis/select/row-set";
import { type Place, rowsInPolygon } from "./rows-in-polygon";

const half = fc.integer({ min: -20, max: 20 }).map((value) => value + 0.5);
const corner = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }));

describe("the customers a line is drawn around", () => {
  it("are those that d3 finds inside", () => {
    fc.assert(
      fc.property(
        fc.array(corner, { minLength: 3, maxLength: 12 }),
        fc.array(fc.tuple(half, half), { maxLength: 60 }),
        (corners, places) => {
          const set = rowsInPolygon(Float32Array.from(places.flat()), corners);
          const isOnEdge = ([x, y]: Place) => edgeAt(corners, x, y);
          places.forEach((place, row) => {
            if (isOnEdge(place)) return;
            expect(hasRow(set, row)).toBe(polygonContains(corners, place));
          });
        },
      ),
    );
  });

  it("are nobody where the line has no room inside", () => {
    const coordinates = Float32Array.of(0, 0, 1, 1);
    expect(rowsOf(rowsInPolygon(coordinates, []))).toEqual([]);
    expect(rowsOf(rowsInPolygon(coordinates, [[0, 0]]))).toEqual([]);
  });
});

/** Points on the line itself are on neither side. */
function edgeAt(corners: readonly Place[], x: number, y: number): boolean {
  return corners.some(([fromX, fromY], i) => {
    const [toX, toY] = corners[(i + 1) % corners.length] as Place;
    return (toX - fromX) * (y - fromY) === (toY - fromY) * (x - fromX);
  });
}
