import { describe, expect, it } from "vitest";
import type { MethodAdvice } from "@/lib/schema/advice";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import { allEngines } from "../../kernels/testing/engines";
import { counterRandom, type Random, streams } from "../../random/counter-random";
import { sweepKmeans } from "../sweep";
import { inlineJob } from "../testing/inline-job";
import { advise } from "./advise";
import { measureShape } from "./measure-shape";
import { limitOf } from "./words";

const [, compiled] = allEngines();
const job = inlineJob(compiled!);
const options = sweepOptionsSchema.parse({ maxK: 8, restarts: 3 });
type Rows = readonly (readonly number[])[];

function matrixOf(rows: Rows, coded = 0): Matrix {
  const columns = rows[0]!.length;
  const values = new Float32Array(rows.length * columns);
  rows.forEach((row, i) => {
    row.forEach((value, j) => {
      values[j * rows.length + i] = value;
    });
  });
  const features = Array.from({ length: columns }, (_, j) => ({
    name: `x${j}`,
    column: `x${j}`,
    ...(j >= columns - coded && { category: "yes" }),
  }));
  return { rows: rows.length, columns, values, features };
}

async function adviceOn(make: (random: Random) => Rows, coded = 0): Promise<MethodAdvice> {
  const matrix = matrixOf(make(counterRandom(5, streams.chance, 0, 900)), coded);
  const swept = await sweepKmeans(matrix, options, job);
  const facts = await measureShape(matrix, swept, options, job);
  return { facts, ranked: advise(facts) };
}

const blob = (random: Random, x: number, y: number, wide = 1, tall = wide) => [
  x + wide * random.normal(),
  y + tall * random.normal(),
];
const many = (count: number, row: (i: number) => readonly number[]): Rows =>
  Array.from({ length: count }, (_, i) => row(i));
const three = (random: Random, i: number) => blob(random, 10 * (i % 3), i % 3 === 1 ? 9 : 0);

function moon(random: Random, i: number, noise: number): number[] {
  const angle = Math.PI * random.uniform();
  const x = i % 2 === 0 ? Math.cos(angle) : 1 - Math.cos(angle);
  const y = i % 2 === 0 ? Math.sin(angle) : 0.5 - Math.sin(angle);
  return [x + noise * random.normal(), y + noise * random.normal()];
}

function ring(random: Random, radius: number): number[] {
  const angle = 2 * Math.PI * random.uniform();
  const length = radius + 0.1 * random.normal();
  return [length * Math.cos(angle), length * Math.sin(angle)];
}

const first = ({ ranked }: MethodAdvice) => ranked[0]?.algorithm;
const names = ({ ranked }: MethodAdvice) => ranked.map(({ algorithm }) => algorithm);

describe("the advice on a method", () => {
  it("is k-means for round groups, in few columns and in many", async () => {
    const flat = await adviceOn((random) => many(600, (i) => three(random, i)));
    expect(first(flat)).toBe("kmeans");
    expect(flat.facts.dense).toMatchObject({ k: 3 });
    const deep = await adviceOn((random) =>
      many(500, (i) =>
        Array.from({ length: 8 }, (_, j) => 6 * Number(j === i % 4) + random.normal()),
      ),
    );
    expect(first(deep)).toBe("kmeans");
  });

  it("is k-means for groups that touch", async () => {
    const touching = await adviceOn((random) =>
      many(600, (i) => blob(random, 3 * (i % 3), i % 3 === 1 ? 2.6 : 0)),
    );
    expect(first(touching)).toBe("kmeans");
    expect(touching.ranked[0]?.reasons[0]).toMatch(/3 round segments/);
  });

  it.each([
    ["two moons", (random: Random, i: number) => moon(random, i, 0.05)],
    ["a ring around a ring", (random: Random, i: number) => ring(random, i % 2 === 0 ? 1 : 4)],
  ])("follows neighbors on %s", async (_, row) => {
    const advice = await adviceOn((random) => many(600, (i) => row(random, i)));
    expect(names(advice)).toEqual(["hdbscan", "genie", "single", "kmeans"]);
    expect(advice.ranked[0]?.reasons[0]).toContain("long or winding");
  });

  it("is a mixture for long clouds side by side", async () => {
    const apart = await adviceOn((random) =>
      many(600, (i) => blob(random, 3 * (i % 2), 6 * (i % 2), 4, 0.6)),
    );
    expect(first(apart)).toBe("mixture");
    expect(apart.ranked[0]?.reasons.join(" ")).toContain("times as long as wide");
    expect(apart.facts.elongation).toBeGreaterThan(5);
    expect(apart.facts.dense?.byCenters).toBeLessThan(0.9);
  });

  it("is a mixture for long clouds that cross", async () => {
    const crossing = await adviceOn((random) =>
      many(800, (i) => (i % 2 === 0 ? blob(random, 0, 0, 6, 0.6) : blob(random, 7, 4, 0.6, 5))),
    );
    expect(first(crossing)).toBe("mixture");
  });

  it("bears customers that are far out", async () => {
    const advice = await adviceOn((random) =>
      many(660, (i) =>
        i % 11 === 0 ? [40 * random.uniform() - 10, 40 * random.uniform() - 12] : three(random, i),
      ),
    );
    expect(names(advice).slice(0, 2)).toEqual(expect.arrayContaining(["hdbscan", "kmedoids"]));
    expect(advice.facts.farOutShare).toBeGreaterThan(0.02);
    expect(advice.facts.farOutShare).toBeLessThan(0.12);
  });

  it("is typical customers where half of the columns are categories, unless segments are clear", async () => {
    const mixed = (apart: number) => (random: Random) =>
      many(400, (i) => [
        ...blob(random, apart * (i % 2), 0),
        ...[0, 1, 2].map((c) => Number(c === (random.uniform() < 0.8 ? i % 2 : 2))),
      ]);
    const clear = await adviceOn(mixed(9), 3);
    expect(names(clear)).toEqual(["kmeans", "kmedoids", "ward"]);
    const advice = await adviceOn(mixed(0), 3);
    expect(names(advice)).toEqual(["kmedoids", "ward", "kmeans"]);
    expect(advice.ranked[0]?.reasons[0]).toMatch(/^60% of the columns/);
  });

  it("promises nothing where there are no groups", async () => {
    const advice = await adviceOn((random) => many(500, () => blob(random, 0, 0)));
    expect(first(advice)).toBe("kmeans");
    expect(advice.ranked[0]?.reasons[0]).toMatch(/^No method will find natural segments/);
    const box = await adviceOn((random) => many(500, () => [random.uniform(), random.uniform()]));
    expect(first(box)).toBe("kmeans");
    const tilted = await adviceOn((random) =>
      many(600, () => {
        const shared = 5 * random.normal();
        return blob(random, shared, shared);
      }),
    );
    expect(first(tilted)).toBe("kmeans");
  });

  it("holds for three customers, equal columns and many repeats", async () => {
    const few = await adviceOn(() => [
      [0, 0],
      [1, 3],
      [9, 4],
    ]);
    expect(first(few)).toBe("kmeans");
    const repeated = await adviceOn(() => many(300, (i) => [i % 4, i % 2]));
    expect(names(repeated)).toContain("kmeans");
  });

  it("does not depend on the unit of the columns", async () => {
    const make = (factor: number) => (random: Random) =>
      many(400, (i) => moon(random, i, 0.05).map((x) => factor * x));
    expect(names(await adviceOn(make(1)))).toEqual(names(await adviceOn(make(1024))));
  });
});

describe("the limits of a method", () => {
  it("are told among many different customers and not below", () => {
    expect(limitOf("ward", { distinctRows: 50_000 })).toBeNull();
    expect(limitOf("ward", { distinctRows: 50_001 })).toMatch(/more than 50,000 .* small bundles/);
    expect(limitOf("complete", { distinctRows: 25_001 })).toMatch(/more than 25,000/);
    expect(limitOf("kmedoids", { distinctRows: 10_001 })).toMatch(/10,000 of them/);
    expect(limitOf("kmeans", { distinctRows: 1_000_000 })).toBeNull();
  });
});
