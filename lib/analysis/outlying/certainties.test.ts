import { expect, test } from "vitest";
import type { Clustering } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import { rowsOf } from "../select/row-set";
import { certainties } from "./certainties";

const values = [0, 1, 2, 4.9, 5.1, 8, 9, 10, 30];
const matrix: Matrix = {
  rows: values.length,
  columns: 1,
  values: Float32Array.from(values),
  features: [{ name: "x", column: "x" }],
};
const clustering: Clustering = {
  algorithm: "kmeans",
  k: 2,
  labels: Int32Array.from([0, 0, 0, 0, 1, 1, 1, 1, -1]),
  centers: Float64Array.from([1, 9]),
  inertia: 0,
  noise: 1,
  sizes: [4, 4],
};

function told(given: Clustering, identities: readonly number[] = [3, 5]) {
  const steps = certainties(matrix, { clustering: given, identities });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

test("who is on a center is sure, who is half way is not, and who is in no segment has no certainty", () => {
  const { certainty, basis } = told(clustering);
  expect(basis).toBe("distances");
  expect(certainty[1]).toBe(1);
  expect(certainty[0]).toBeCloseTo(81 / 82, 6);
  expect(certainty[3]).toBeCloseTo(4.1 ** 2 / (4.1 ** 2 + 3.9 ** 2), 5);
  expect(certainty[8]).toBeNaN();
});

test("what the algorithm says of its own comes first", () => {
  const own = Float32Array.from(values, (_, row) => row / 10);
  const { certainty, basis } = told({ ...clustering, certainty: own });
  expect(basis).toBe("algorithm");
  expect(certainty[4]).toBeCloseTo(0.4, 6);
});

test("two segments overlap where a tenth of one or more is about as near to the other", () => {
  const { overlaps } = told(clustering);
  expect(overlaps).toHaveLength(1);
  expect(overlaps[0]).toMatchObject({ segments: [3, 5], count: 2, share: 0.25 });
  expect(rowsOf(overlaps[0]!.rows)).toEqual([3, 4]);
  const apart = Int32Array.from([0, 0, 0, -1, -1, 1, 1, 1, -1]);
  expect(told({ ...clustering, labels: apart, sizes: [3, 3] }).overlaps).toEqual([]);
});

test("one segment is sure of everybody, none of nobody", () => {
  const one = { k: 1, labels: new Int32Array(9), centers: Float64Array.of(5), sizes: [9] };
  const { certainty, overlaps } = told({ ...clustering, ...one });
  expect([...certainty]).toEqual(Array(9).fill(1));
  expect(overlaps).toEqual([]);
  const none = {
    k: 0,
    labels: new Int32Array(9).fill(-1),
    centers: new Float64Array(0),
    sizes: [],
  };
  expect([...told({ ...clustering, ...none }).certainty]).toEqual(Array(9).fill(Number.NaN));
});
