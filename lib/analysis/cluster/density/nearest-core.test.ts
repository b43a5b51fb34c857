import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import { inlineExecutor } from "../../inline-executor";
import { allEngines } from "../../kernels/testing/engines";
import { goldenMatrix, weightedRows } from "../testing/density-data";
import { dbscan } from "./dbscan";
import { hdbscan } from "./hdbscan";
import { byNearestCore, type NearestCore } from "./nearest-core";

const options = sweepOptionsSchema.parse({});
const job = {
  executor: inlineExecutor(undefined, allEngines()[1]),
  report: () => {},
  pause: async () => {},
};

function cores(
  points: readonly number[],
  labels: readonly number[],
  radii: readonly number[],
  density?: NearestCore["density"],
): NearestCore {
  return {
    kind: "nearest-core",
    points: Float32Array.from(points),
    labels: Int32Array.from(labels),
    radii: Float32Array.from(radii),
    ...(density && { density }),
  };
}

describe("assignment by the nearest core point", () => {
  it("looks at the radius of the nearest only", () => {
    const values = Float32Array.of(0, 1.5, 2.5, 4.5, 9);
    const { labels, certainty } = byNearestCore(
      { rows: 5, columns: 1, values },
      cores([1, 4], [1, 0], [2, 1]),
    );
    expect([...labels]).toEqual([1, 1, 1, 0, -1]);
    expect([...certainty]).toEqual([0.5, 0.75, 0.25, 0.5, 0]);
  });

  it("asks for points of enough weight within the radius, whether they are in a segment or not", () => {
    const values = Float32Array.of(0, 1, 2, 10);
    const density = { minSamples: 3, weights: Float32Array.of(1, 1, 2) };
    const near = cores([0, 1, 3], [0, 0, -1], [1.5, 1.5, 0], density);
    const { labels, certainty } = byNearestCore({ rows: 4, columns: 1, values }, near);
    expect([...labels]).toEqual([-1, -1, 0, -1]);
    expect([...certainty]).toEqual([0, 0, expect.closeTo(1 / 3, 6), 0]);
  });

  it("finds what looking at every point finds", () => {
    const numbers = (count: number) =>
      fc.array(
        fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ min: 0, max: 5, noNaN: true })),
        {
          minLength: count,
          maxLength: count,
        },
      );
    const shapes = fc.record({
      points: fc.integer({ min: 1, max: 120 }),
      rows: fc.integer({ min: 1, max: 30 }),
      columns: fc.integer({ min: 1, max: 5 }),
    });
    const cases = shapes.chain(({ points, rows, columns }) =>
      fc
        .tuple(
          numbers(points * columns),
          numbers(rows * columns),
          numbers(points),
          fc.array(fc.integer({ min: -1, max: 3 }), { minLength: points, maxLength: points }),
          fc.integer({ min: 1, max: 12 }),
        )
        .map(([places, values, radii, labels, minSamples]) => ({
          data: { rows, columns, values: Float32Array.from(values) },
          assignment: cores(
            places,
            labels,
            radii.map((r) => r / 3),
            { minSamples, weights: Float32Array.from(labels, (_, p) => 1 + (p % 3)) },
          ),
        })),
    );
    fc.assert(
      fc.property(cases, ({ data, assignment }) => {
        const { points, labels, radii, density } = assignment;
        const { rows, columns, values } = data;
        const expected = Array.from({ length: rows }, (_, row) => {
          const squares = Array.from(labels, (_, p) => {
            let square = 0;
            for (let j = 0; j < columns; j++) {
              square += (values[j * rows + row]! - points[p * columns + j]!) ** 2;
            }
            return square;
          });
          const inSegments = squares.map((square, p) => (labels[p]! < 0 ? Infinity : square));
          const nearest = inSegments.indexOf(Math.min(...inSegments));
          const radius = radii[nearest]!;
          const weight = squares.reduce(
            (sum, square, p) => sum + (square <= radius * radius ? density!.weights[p]! : 0),
            0,
          );
          const isNear = Math.sqrt(inSegments[nearest]!) <= radius;
          return isNear && weight >= density!.minSamples ? labels[nearest] : -1;
        });
        expect([...byNearestCore(data, assignment).labels]).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it("gives DBSCAN's own rows their labels back, but for those at a border", async () => {
    for (const name of ["blobs and noise", "moons", "ties and duplicates"]) {
      const rows = weightedRows(goldenMatrix(name));
      const { labels, assignment } = await dbscan.find(
        rows,
        { eps: null, minSamples: null },
        options,
        job,
      );
      const again = byNearestCore(rows, assignment as NearestCore);
      expect([...again.labels].map((label) => label === -1)).toEqual(
        [...labels].map((label) => label === -1),
      );
      const different = [...labels].filter((label, row) => label !== again.labels[row]);
      expect(different.length).toBeLessThan(0.02 * rows.rows);
    }
  });

  it("gives HDBSCAN's own rows their labels back, and leaves out whom it leaves out, but where all distances are the same", async () => {
    for (const name of ["blobs and noise", "moons", "ties and duplicates"]) {
      const rows = weightedRows(goldenMatrix(name));
      const given = { minClusterSize: null, minSamples: null };
      const { labels, assignment } = await hdbscan.find(rows, given, options, job);
      const again = byNearestCore(rows, assignment as NearestCore);
      const different = [...labels].filter((label, row) => label !== again.labels[row]);
      const tied = name === "ties and duplicates" ? 0.05 * rows.rows : 0;
      expect(different.length).toBeLessThanOrEqual(tied);
    }
  });

  it("leaves all rows in no segment when there are no core points", () => {
    const values = Float32Array.of(1, 2);
    expect([...byNearestCore({ rows: 2, columns: 1, values }, cores([], [], [])).labels]).toEqual([
      -1, -1,
    ]);
  });
});
