import { expect, test } from "vitest";
import { extentOf } from "./map-view";
import { segmentExtents } from "./segment-extents";

test("a segment is told by its mean and the reach of its middle nine tenths", () => {
  const along = Array.from({ length: 1000 }, (_, i) => [i / 10, 5]);
  const points = [...along, [-200, 0], [300, 10]];
  const coordinates = Float32Array.from(points.flat());
  const labels = Int32Array.from([...Array(1000).fill(1), -1, -1]);
  const [none, one] = segmentExtents(coordinates, labels, 2, extentOf(coordinates));
  expect(none).toBeNull();
  expect(one).toMatchObject({ count: 1000, x: expect.closeTo(49.95, 3), y: 5 });
  expect(Math.abs(one!.wide - 90)).toBeLessThan(2);
  expect(one!.high).toBeLessThan(0.1);
});

test("one customer, or all in one place, reach nowhere", () => {
  const coordinates = Float32Array.of(3, 3, 3, 3);
  const [one] = segmentExtents(coordinates, Int32Array.of(0, 0), 1, extentOf(coordinates));
  expect(one).toEqual({ count: 2, x: 3, y: 3, wide: 0, high: 0 });
  expect(segmentExtents(new Float32Array(0), new Int32Array(0), 1, null)).toEqual([null]);
});
