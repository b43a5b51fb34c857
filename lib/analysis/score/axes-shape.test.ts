import { describe, expect, it } from "vitest";
import type { WeightedRows } from "../cluster/points";
import { toPoints } from "../cluster/points";
import { ontoAxes, principalAxes } from "../project/principal-axes";
import { counterRandom, streams } from "../random/counter-random";
import { type AxesShape, axesShape } from "./axes-shape";

function finish<R>(steps: Generator<unknown, R, void>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function drawn(rows: number, columns: number): WeightedRows {
  const random = counterRandom(5, streams.chance, 0, 89);
  const values = Float32Array.from(
    { length: rows * columns },
    (_, i) => (1 + Math.floor(i / rows)) * random.normal() + 100,
  );
  const weights = Float64Array.from({ length: rows }, (_, row) => 1 + (row % 3));
  return { rows, columns, values, weights };
}

function byColumns(data: WeightedRows): AxesShape {
  const points = toPoints(data);
  const found = finish(principalAxes(points));
  const axes = [...found.variances.keys()].filter((a) => found.variances[a]! > 1e-9);
  const places = ontoAxes(points, found, points.columns);
  const along = (axis: number) =>
    Array.from({ length: points.rows }, (_, row) => places[row * points.columns + axis]!);
  return {
    deviations: axes.map((axis) => Math.sqrt(found.variances[axis]!)),
    lows: axes.map((axis) => Math.min(...along(axis))),
    highs: axes.map((axis) => Math.max(...along(axis))),
  };
}

describe("the shape along the principal axes", () => {
  it.each([
    [50, 4],
    [30, 210],
  ])("is that of the covariance for %i rows of %i columns", (rows, columns) => {
    const data = drawn(rows, columns);
    const found = axesShapeOf(data);
    const wanted = byColumns(data);
    expect(found.deviations.length).toBe(Math.min(rows - 1, columns));
    found.deviations.forEach((deviation, axis) => {
      expect(deviation / wanted.deviations[axis]!).toBeCloseTo(1, 6);
      const ends = [wanted.lows[axis]!, wanted.highs[axis]!];
      const turned = [-ends[1]!, -ends[0]!];
      const own = [found.lows[axis]!, found.highs[axis]!];
      const isSame = (other: readonly number[]) =>
        own.every((x, i) => Math.abs(x - other[i]!) < 1e-4 * deviation);
      expect(isSame(ends) || isSame(turned)).toBe(true);
    });
  });

  it("takes 200 of many rows with many columns, and no axis of equal rows", () => {
    expect(axesShapeOf(drawn(500, 300)).deviations.length).toBe(199);
    const equal = { ...drawn(20, 3), values: new Float32Array(60).fill(4) };
    expect(axesShapeOf(equal).deviations).toEqual([]);
  });
});

function axesShapeOf(data: WeightedRows): AxesShape {
  return finish(axesShape({ data }));
}
