import fc from "fast-check";
import { expect, test } from "vitest";
import { rowsLabeled, setFromRows } from "../select/row-set";
import { adjustedRand } from "./adjusted-rand";
import { clusterSizes, flowsBetween, flowTable } from "./flows";

const partition = (k: number, labels: readonly number[]) => ({
  k,
  labels: Int32Array.from(labels),
});

test("a segment that splits flows into its parts, and the others go on whole", () => {
  const { flows } = flowsBetween(
    partition(2, [0, 0, 0, 1, 1, -1]),
    partition(3, [0, 2, 2, 1, 1, 1]),
  );
  expect(flows).toEqual([
    { from: -1, to: 1, rows: 1 },
    { from: 0, to: 0, rows: 1 },
    { from: 0, to: 2, rows: 2 },
    { from: 1, to: 1, rows: 2 },
  ]);
});

test("flows hold every row once, and agree as the labels do", () => {
  const labels = fc.array(
    fc.tuple(fc.integer({ min: -1, max: 2 }), fc.integer({ min: -1, max: 3 })),
  );
  fc.assert(
    fc.property(labels, (pairs) => {
      const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
      const found = flowsBetween(partition(3, a), partition(4, b));
      expect(found.flows.reduce((sum, { rows }) => sum + rows, 0)).toBe(pairs.length);
      expect(found.adjustedRand).toBeCloseTo(adjustedRand(a, b), 12);
    }),
  );
});

test("flows and sizes of some rows count those and no others", () => {
  const labels = fc.array(
    fc.tuple(fc.integer({ min: -1, max: 2 }), fc.integer({ min: -1, max: 3 }), fc.boolean()),
  );
  fc.assert(
    fc.property(labels, (all) => {
      const on = setFromRows(
        all.length,
        all.flatMap(([, , isOn], row) => (isOn ? [row] : [])),
      );
      const some = all.filter(([, , isOn]) => isOn);
      const of = (rows: typeof all) => ({
        first: partition(
          3,
          rows.map(([a]) => a),
        ),
        second: partition(
          4,
          rows.map(([, b]) => b),
        ),
      });
      const [whole, part] = [of(all), of(some)];
      expect(flowTable(whole.first, whole.second, on)).toEqual(flowTable(part.first, part.second));
      expect(clusterSizes(whole.first, on)).toEqual(clusterSizes(part.first));
    }),
  );
});

test("the rows of a segment are those with its label, the same set each time", () => {
  const { labels } = partition(2, [0, 1, -1, 1]);
  expect(rowsLabeled(labels, 1)).toEqual(setFromRows(4, [1, 3]));
  expect(rowsLabeled(labels, 1)).toBe(rowsLabeled(labels, 1));
  expect(rowsLabeled(labels, 0)).toEqual(setFromRows(4, [0]));
});
