import { expect, test } from "vitest";
import { extentOf } from "./map-view";
import { segmentPlaces } from "./segment-places";

const around = (x: number, y: number, count: number) =>
  Array.from({ length: count }, (_, i) => [x + Math.cos(i) / 50, y + Math.sin(i) / 50]);
const placesOf = (points: number[][], labels: number[], clusters: number) => {
  const coordinates = Float32Array.from(points.flat());
  return segmentPlaces(coordinates, Int32Array.from(labels), clusters, extentOf(coordinates));
};

test("a segment is at the mean of its members; one without members is nowhere", () => {
  const points = [...around(0, 0, 50), ...around(10, 4, 50), [5, 5]];
  const labels = [...Array(50).fill(0), ...Array(50).fill(2), -1];
  const [first, second, third] = placesOf(points, labels, 3);
  expect(first).toEqual({ x: expect.closeTo(0, 1), y: expect.closeTo(0, 1), count: 50 });
  expect(second).toBeNull();
  expect(third).toEqual({ x: expect.closeTo(10, 1), y: expect.closeTo(4, 1), count: 50 });
});

test("a segment of two islands is at the larger one, not in the empty middle", () => {
  const points = [...around(0, 0, 40), ...around(10, 0, 60)];
  expect(placesOf(points, Array(100).fill(0), 1)[0]).toMatchObject({
    x: expect.closeTo(10, 0),
    count: 100,
  });
});

test("all in one place, or no points at all", () => {
  expect(
    placesOf(
      [
        [2, 3],
        [2, 3],
      ],
      [0, 0],
      1,
    ),
  ).toEqual([{ x: 2, y: 3, count: 2 }]);
  expect(placesOf([], [], 2)).toEqual([null, null]);
});
