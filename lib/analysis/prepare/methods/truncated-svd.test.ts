import { expect, it } from "vitest";
import golden from "../golden/texts.json";
import type { SparseRows } from "./sparse-rows";
import { timesAxes } from "./sparse-rows";
import { gap, run } from "./testing/run";
import { truncatedSvd } from "./truncated-svd";

function sparse(rows: readonly (readonly (readonly number[])[])[], columns: number): SparseRows {
  const starts = [0];
  for (const row of rows) starts.push(starts.at(-1)! + row.length);
  const cells = rows.flat();
  return {
    columns,
    starts: Uint32Array.from(starts),
    places: Uint32Array.from(cells, ([place]) => place!),
    values: Float64Array.from(cells, (cell) => cell[1]!),
  };
}
const wide = sparse(golden.wide.rows, golden.wide.columns);

it("finds numpy's singular values of a wide matrix by iteration", () => {
  const { axes, sizes } = run(truncatedSvd(wide, 8, 3));
  expect(gap(sizes, golden.wide.sizes)).toBeLessThan(1e-6);
  const images = timesAxes(wide, axes, 8);
  images.forEach((values, i) => {
    const size = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
    expect(size).toBeCloseTo(golden.wide.sizes[i]!, 5);
  });
});

it("gives the same bytes for the same seed, and the same axes for another", () => {
  const first = run(truncatedSvd(wide, 3, 3));
  expect(run(truncatedSvd(wide, 3, 3))).toEqual(first);
  expect(gap(run(truncatedSvd(wide, 3, 4)).axes, first.axes)).toBeLessThan(1e-3);
});

it("has fewer axes where there are fewer columns, and sizes of 0 where there is nothing", () => {
  const nothing = sparse([[], [], []], 2);
  const { axes, sizes } = run(truncatedSvd(nothing, 5, 1));
  expect([...sizes]).toEqual([0, 0]);
  expect(axes.every(Number.isFinite)).toBe(true);
  expect(run(truncatedSvd(sparse([], 0), 5, 1)).sizes).toHaveLength(0);
  const broad = run(truncatedSvd(sparse([[], []], 400), 2, 1));
  expect(broad.axes.every(Number.isFinite)).toBe(true);
  expect([...broad.sizes]).toEqual([0, 0]);
});
