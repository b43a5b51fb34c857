import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Parameters } from "@/lib/schema/algorithm";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Executor, Job } from "../../executor";
import { inlineExecutor } from "../../inline-executor";
import { allEngines } from "../../kernels/testing/engines";
import { counterRandom, streams } from "../../random/counter-random";
import type { FoundPartition } from "../algorithm";
import { type DistinctRows, distinctRows } from "../distinct-rows";
import { mixture } from "./mixture";
import { fitMixtures, type MixtureStart } from "./mixture-fits";
import { type Mixture, posterior } from "./mixture-posterior";

const kinds = ["full", "tied", "diagonal", "spherical"] as const;
const engine = allEngines()[1]!;
const options = sweepOptionsSchema.parse({});

function jobOf(width = 1): Job {
  const executor: Executor = { ...inlineExecutor(undefined, engine), width };
  return { executor, report: () => {}, pause: async () => {} };
}

function rowsOf(rows: number, columns: number, value: (row: number, column: number) => number) {
  const values = Float32Array.from({ length: rows * columns }, (_, i) =>
    value(i % rows, Math.floor(i / rows)),
  );
  return distinctRows({ rows, columns, values, features: [] });
}

function find(
  rows: DistinctRows,
  ks: { minK: number; maxK: number },
  parameters: Partial<Parameters<"mixture">>,
) {
  const given = { covariance: "full" as const, regularization: 1e-6, ...parameters };
  return mixture.find(rows, ks, given, options, jobOf());
}

function expectSound({ weights, rows }: DistinctRows, found: FoundPartition): void {
  const { k, labels, certainty, likelihood } = found;
  const assignment = found.assignment as Mixture;
  expect(new Set(labels)).toEqual(new Set(Array.from({ length: k }, (_, c) => c)));
  expect(labels.length).toBe(rows);
  for (const sure of certainty!) expect(sure >= 0 && sure <= 1 + 1e-6).toBe(true);
  for (const numbers of [assignment.means, assignment.covariances, assignment.weights]) {
    for (const x of numbers) expect(Number.isFinite(x)).toBe(true);
  }
  expect(assignment.weights.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
  for (const x of Object.values(likelihood!)) expect(Number.isFinite(x)).toBe(true);
  expect(weights.length).toBe(rows);
}

/** k round groups, far apart where `gap` is large. */
function groups(rows: number, columns: number, k: number, gap: number): DistinctRows {
  const random = counterRandom(3, streams.samples, columns);
  const centers = Array.from({ length: k * columns }, () => gap * random.normal());
  return rowsOf(rows, columns, (row, j) => centers[(row % k) * columns + j]! + random.normal());
}

describe("a mixture", () => {
  it("finds groups that lie far apart, surely, with the lowest BIC at their number", async () => {
    const rows = groups(600, 4, 3, 12);
    for (const covariance of kinds) {
      const found = await find(rows, { minK: 2, maxK: 5 }, { covariance });
      const bics = found.map(({ likelihood }) => likelihood!.bic);
      expect(bics.indexOf(Math.min(...bics)) + 2).toBe(3);
      const { labels, certainty } = found[1]!;
      const groupOf = Array.from(rows.firstRow, (row) => row % 3);
      expect(new Set(groupOf.map((group, row) => `${group} ${labels[row]}`)).size).toBe(3);
      for (const sure of certainty!) expect(sure).toBeGreaterThan(0.999);
    }
  });

  it("counts a row as often as it occurs", async () => {
    const k = 3;
    const copies = (row: number) => Math.floor(row / (1 + (row % 4)));
    const value = (row: number, j: number) =>
      Math.sin(copies(row) * (3 + j)) + 2 * (copies(row) % k);
    const rows = 400;
    const columns = 3;
    const distinct = rowsOf(rows, columns, value);
    expect(distinct.rows).toBeLessThan(rows);
    const values = Float32Array.from({ length: rows * columns }, (_, i) =>
      value(i % rows, Math.floor(i / rows)),
    );
    const single = { rows, columns, values, weights: new Float64Array(rows).fill(1) };
    const labels = Int32Array.from(distinct.firstRow, (row) => copies(row) % k);
    const start = { k, labels };
    const spread = {
      ...start,
      labels: Int32Array.from(distinct.indexOfRow, (index) => labels[index]!),
    };
    const parameters = { covariance: "full", regularization: 1e-6 } as const;
    const [ours] = await fitMixtures(distinct, [start], parameters, 300, jobOf());
    const [theirs] = await fitMixtures(single, [spread], parameters, 300, jobOf());
    expect(ours!.likelihood!.log / theirs!.likelihood!.log).toBeCloseTo(1, 9);
    expect(ours!.likelihood!.bic / theirs!.likelihood!.bic).toBeCloseTo(1, 9);
    expect(Array.from(distinct.indexOfRow, (index) => ours!.labels[index])).toEqual([
      ...theirs!.labels,
    ]);
  });

  describe("of many rows", () => {
    const rows = groups(13_000, 3, 6, 3);
    let starts: readonly MixtureStart[];
    const parameters = { covariance: "full", regularization: 1e-6 } as const;

    beforeAll(() => {
      starts = [3, 4, 5, 6].map((k) => {
        const labels = Int32Array.from(rows.firstRow, (row) => (row % 6) % k);
        return { k, labels };
      });
    });

    it("is the same whether it is fitted in one task or in parts, for any number of threads", async () => {
      const [, , five] = await fitMixtures(rows, starts, parameters, 300, jobOf());
      for (const width of [1, 2, 4]) {
        const [alone] = await fitMixtures(rows, [starts[2]!], parameters, 300, jobOf(width));
        expect(alone!.likelihood!.log / five!.likelihood!.log).toBeCloseTo(1, 12);
        const [again] = await fitMixtures(rows, [starts[2]!], parameters, 300, jobOf(1));
        expect(again).toEqual(alone);
      }
      const onFour = await fitMixtures(rows, starts, parameters, 300, jobOf(4));
      expect(onFour[2]).toEqual(five);
    });

    it("says so when it had no time to settle", async () => {
      const [found] = await fitMixtures(rows, [starts[2]!], parameters, 1, jobOf());
      expect(found!.approximation).toContain("stopped after 1 iterations");
    });
  });

  it("never has a NaN, nor a label without rows", async () => {
    const entry = fc.oneof(
      fc.integer({ min: -2, max: 2 }),
      fc.double({ min: -1e3, max: 1e3, noNaN: true }),
      fc.constantFrom(1e30, -1e30, 1e-30, 0),
    );
    const tables = fc
      .record({ rows: fc.integer({ min: 3, max: 25 }), columns: fc.integer({ min: 1, max: 5 }) })
      .chain(({ rows, columns }) =>
        fc.record({
          rows: fc.constant(rows),
          columns: fc.constant(columns),
          entries: fc.array(entry, { minLength: rows * columns, maxLength: rows * columns }),
          covariance: fc.constantFrom(...kinds),
        }),
      );
    await fc.assert(
      fc.asyncProperty(tables, async ({ rows, columns, entries, covariance }) => {
        const distinct = rowsOf(rows, columns, (row, j) => entries[j * rows + row]!);
        fc.pre(distinct.rows >= 3);
        const maxK = Math.min(5, distinct.rows - 1);
        for (const found of await find(distinct, { minK: 2, maxK }, { covariance })) {
          expectSound(distinct, found);
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each(kinds)("takes hard data: %s", async (covariance) => {
    const random = counterRandom(11, streams.samples);
    const noise = () => random.normal();
    const base = Array.from({ length: 60 }, noise);
    const hard = {
      "one column": rowsOf(60, 1, noise),
      "a constant column": rowsOf(60, 3, (_, j) => (j === 1 ? 5 : noise())),
      "more columns than rows": rowsOf(20, 50, noise),
      "columns that determine each other": rowsOf(60, 3, (row, j) => 1e5 * base[row]! * (j + 1)),
      "huge numbers": rowsOf(60, 2, () => 1e37 * noise()),
      "tiny numbers": rowsOf(60, 2, () => 1e-37 * noise()),
      "as few rows as can be": rowsOf(3, 2, noise),
      "few different rows": rowsOf(500, 2, (row, j) => (row % 4) * (j + 1) + (row % 3)),
    };
    for (const rows of Object.values(hard)) {
      const maxK = Math.min(6, rows.rows - 1);
      for (const found of await find(rows, { minK: 2, maxK }, { covariance })) {
        expectSound(rows, found);
        const again = posterior(found.assignment as Mixture, rows.values, rows.rows);
        for (const density of again.logDensities) expect(Number.isFinite(density)).toBe(true);
      }
    }
  });

  it.each(["diagonal", "spherical"] as const)("takes 1,000 columns: %s", async (covariance) => {
    const rows = groups(120, 1000, 3, 2);
    const [, found] = await find(rows, { minK: 2, maxK: 3 }, { covariance });
    expectSound(rows, found!);
    const groupOf = Array.from(rows.firstRow, (row) => row % 3);
    expect(new Set(groupOf.map((group, row) => `${group} ${found!.labels[row]}`)).size).toBe(3);
  });

  it("gives a component that is nobody's likeliest the row that fits it best, and says so", async () => {
    const rows = rowsOf(4, 1, (row) => [-2, -1, 1, 2][row]!);
    const labels = Int32Array.from(rows.values, (x) => (Math.abs(x) === 2 ? 0 : 1));
    const start = { k: 2, labels };
    const parameters = { covariance: "tied", regularization: 1e-6 } as const;
    const [found] = await fitMixtures(rows, [start], parameters, 300, jobOf());
    expectSound(rows, found!);
    expect(found!.approximation).toContain("1 of the 2 segments is nobody's likeliest");
    expect([...found!.certainty!]).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it("says when columns determine each other", async () => {
    const random = counterRandom(11, streams.samples);
    const base = Array.from({ length: 60 }, () => 1e5 * random.normal());
    const rows = rowsOf(60, 2, (row, j) => base[row]! * (j + 1));
    const [found] = await find(rows, { minK: 2, maxK: 2 }, {});
    expect(found!.approximation).toContain("determine each other");
  });
});
