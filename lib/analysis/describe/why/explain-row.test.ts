import { describe, expect, it } from "vitest";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import type { ScoredClustering } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import { explainRow } from "./explain-row";

/** Two segments around (0, 0) and (10, 4), scaled by 1 and 2. */
const spent = [0, 1, 2, 8, 9, 10, 11];
const visits = [0, 1, 1, 2, 2, 2, 2];
const rows = spent.length;
const matrix: Matrix = {
  rows,
  columns: 2,
  values: Float32Array.from([...spent, ...visits.map((v) => 2 * v)]),
  features: [
    { name: "spent (scaled)", column: "spent" },
    { name: "visits (scaled)", column: "visits" },
  ],
};
const prepared = {
  matrix,
  table: tableOf({ spent, visits }),
  tableRows: Uint32Array.from(spent, (_, row) => row),
};
const scored: ScoredClustering = {
  clustering: {
    algorithm: "kmeans",
    k: 2,
    labels: Int32Array.from([0, 0, 0, 1, 1, 1, -1]),
    centers: Float64Array.from([1, 1, 9, 4]),
    inertia: 0,
    noise: 1,
    sizes: [3, 3],
  },
  score: { inertia: 0, silhouette: 0, silhouetteError: 0, daviesBouldin: 0, calinskiHarabasz: 0 },
  silhouettes: new Float32Array(rows),
  identities: [4, 7],
};

describe("why a customer is in its segment", () => {
  it("divides the difference of the squared distances among the columns", () => {
    const why = explainRow(prepared, scored, 3);
    expect(why).toMatchObject({ segment: 7, basis: "distances", runnerUp: { segment: 4 } });
    expect(why.pulls.map(({ column, value }) => [column, value])).toEqual([
      ["spent", "8"],
      ["visits", "2"],
    ]);
    expect(why.pulls[0]!.pull).toBeCloseTo((49 - 1) / (48 + 9), 9);
    expect(why.pulls[1]!.pull).toBeCloseTo(9 / 57, 9);
    expect(why.probability + why.runnerUp!.probability).toBeCloseTo(1, 9);
  });

  it("finds the nearest value of another customer that moves it", () => {
    expect(explainRow(prepared, scored, 3).change).toEqual({
      toward: 4,
      parts: [{ column: "spent", from: "8", to: "2" }],
    });
  });

  it("does not propose a missing cell", () => {
    const gap = tableOf({ spent: [0, 1, null, 8, 9, 10, 11], visits });
    expect(explainRow({ ...prepared, table: gap }, scored, 3).change?.parts).toEqual([
      { column: "spent", from: "8", to: "1" },
    ]);
  });

  it("proposes nothing where only missing cells would move it", () => {
    const gap = tableOf({
      spent: [null, null, null, 8, 9, 10, 11],
      visits: [null, null, null, 2, 2, 2, 2],
    });
    expect(explainRow({ ...prepared, table: gap }, scored, 3).change).toBeNull();
  });

  it("changes two columns where one is not enough", () => {
    const far = {
      ...scored,
      clustering: { ...scored.clustering, centers: Float64Array.from([0, 0, 8, 8]) },
    };
    const tall = {
      ...prepared,
      matrix: { ...matrix, values: Float32Array.from([0, 1, 2, 8, 9, 9, 9, 0, 1, 2, 9, 9, 9, 9]) },
    };
    expect(explainRow(tall, far, 4).change?.parts).toHaveLength(2);
  });

  it("prefers a little of two columns to very much of one", () => {
    const cells = Array.from({ length: 40 }, (_, i) => (i <= 10 ? i / 4 : 5.5 + (i - 11) / 8));
    const square = {
      matrix: { ...matrix, rows: 40, values: Float32Array.from([...cells, ...cells]) },
      table: tableOf({ spent: cells, visits: cells }),
      tableRows: Uint32Array.from(cells, (_, row) => row),
    };
    const clustering = {
      ...scored.clustering,
      labels: Int32Array.from(cells, (value) => (value < 5 ? 0 : 1)),
      centers: Float64Array.from([2, 2, 8, 8]),
    };
    const { change } = explainRow(square, { ...scored, clustering }, 10);
    expect(change?.parts.map(({ column }) => column)).toEqual(["spent", "visits"]);
    expect(change?.parts.every(({ to }) => Number(to) < 6)).toBe(true);
  });

  it("of one that is in no segment names the nearest two, and no change", () => {
    const why = explainRow(prepared, scored, 6);
    expect([why.segment, why.change]).toEqual([null, null]);
    expect([why.home, why.runnerUp?.segment]).toEqual([7, 4]);
    expect(why.probability).toBeGreaterThan(0.9);
  });

  it("has nothing to say against where there is one segment, and refuses a row that is not there", () => {
    const one = {
      ...scored.clustering,
      k: 1,
      labels: new Int32Array(rows),
      centers: Float64Array.of(5, 2),
    };
    const why = explainRow(prepared, { ...scored, clustering: one }, 0);
    expect([why.runnerUp, why.pulls, why.change]).toEqual([null, [], null]);
    expect(() => explainRow(prepared, scored, 99)).toThrow(
      "There is no customer 100; there are 7.",
    );
  });
});
