import fc from "fast-check";
import { expect, test } from "vitest";
import type { Clustering } from "@/lib/schema/clustering";
import { runnersUp } from "./runner-up";

function clusteringOf(places: readonly number[], labels: readonly number[], k: number): Clustering {
  const members = Array.from({ length: k }, (_, c) => places.filter((_, row) => labels[row] === c));
  const means = members.map((own) => own.reduce((a, b) => a + b, 0) / Math.max(1, own.length));
  return {
    algorithm: "kmeans",
    k,
    labels: Int32Array.from(labels),
    centers: Float64Array.from(means),
    inertia: 0,
    sizes: members.map((own) => own.length),
    noise: labels.filter((label) => label < 0).length,
  };
}

const matrixOf = (places: readonly number[]) => ({
  rows: places.length,
  columns: 1,
  values: Float32Array.from(places),
  features: [{ name: "place", column: "place" }],
});

test("the runner-up is the other segment with the least mean squared distance to its members", () => {
  const rows = fc.array(
    fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -1, max: 3 })),
    {
      minLength: 1,
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(rows, (pairs) => {
      const places = pairs.map(([place]) => place);
      const labels = pairs.map(([, label]) => label);
      const found = runnersUp(matrixOf(places), clusteringOf(places, labels, 4));
      places.forEach((place, row) => {
        const distances = [0, 1, 2, 3].map((cluster) => {
          const own = places.filter((_, other) => labels[other] === cluster);
          if (cluster === labels[row] || own.length === 0) return Number.POSITIVE_INFINITY;
          return own.reduce((sum, other) => sum + (other - place) ** 2, 0) / own.length;
        });
        const least = Math.min(...distances);
        if (least === Number.POSITIVE_INFINITY) expect(found[row]).toBe(-1);
        else expect(distances[found[row]!]).toBeCloseTo(least, 6);
      });
    }),
  );
});

test("where there is but one segment there is no other", () => {
  expect([...runnersUp(matrixOf([1, 2]), clusteringOf([1, 2], [0, 0], 1))]).toEqual([-1, -1]);
});
