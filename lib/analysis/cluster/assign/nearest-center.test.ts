import { expect, it } from "vitest";
import type { Matrix } from "@/lib/schema/matrix";
import { nearestCenter } from "./nearest-center";

function line(values: readonly number[]): Matrix {
  const features = [{ name: "x", column: "x" }];
  return { rows: values.length, columns: 1, values: Float32Array.from(values), features };
}

it("labels by the nearest center, the first of equally near ones", () => {
  const { labels, confidence } = nearestCenter(line([0, 1, 2, 3, 9]), Float64Array.of(0, 4), 2);
  expect([...labels]).toEqual([0, 0, 0, 1, 1]);
  expect([...confidence]).toEqual([
    1,
    expect.closeTo(2 / 3, 6),
    0,
    expect.closeTo(2 / 3, 6),
    expect.closeTo(4 / 9, 6),
  ]);
});

it("is sure of the only center there is, and not at all of a label that is not the nearest", () => {
  expect([...nearestCenter(line([5]), Float64Array.of(0), 1).confidence]).toEqual([1]);
  const given = Int32Array.of(1, 1);
  const { labels, confidence } = nearestCenter(line([1, 4]), Float64Array.of(0, 4), 2, given);
  expect([...labels]).toEqual([1, 1]);
  expect([...confidence]).toEqual([0, 1]);
});

it("is not sure where two centers are the same", () => {
  expect([...nearestCenter(line([3]), Float64Array.of(3, 3), 2).confidence]).toEqual([0]);
});

it("labels every row of a long table alike", () => {
  const values = Array.from({ length: 10_000 }, (_, row) => (row % 3) * 10);
  const { labels } = nearestCenter(line(values), Float64Array.of(20, 0, 10), 3);
  expect([...labels]).toEqual(values.map((value) => [1, 2, 0][value / 10]));
});
