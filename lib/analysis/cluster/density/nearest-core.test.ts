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
): NearestCore {
  return {
    kind: "nearest-core",
    points: Float32Array.from(points),
    labels: Int32Array.from(labels),
    radii: Float32Array.from(radii),
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
        .tuple(numbers(points * columns), numbers(rows * columns), numbers(points))
        .map(([places, values, radii]) => ({
          data: { rows, columns, values: Float32Array.from(values) },
          assignment: cores(
            places,
            [...radii.keys()],
            radii.map((r) => r / 3),
          ),
        })),
    );
    fc.assert(
      fc.property(cases, ({ data, assignment }) => {
        const { points, labels, radii } = assignment;
        const { rows, columns, values } = data;
        const expected = Array.from({ length: rows }, (_, row) => {
          const squares = Array.from(labels, (_, p) => {
            let square = 0;
            for (let j = 0; j < columns; j++) {
              square += (values[j * rows + row]! - points[p * columns + j]!) ** 2;
            }
            return square;
          });
          const nearest = squares.indexOf(Math.min(...squares));
          return Math.sqrt(squares[nearest]!) <= radii[nearest]! ? labels[nearest] : -1;
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

  it("gives HDBSCAN's members their labels back, and few others", async () => {
    const rows = weightedRows(goldenMatrix("blobs and noise"));
    const given = { minClusterSize: null, minSamples: null };
    const { labels, assignment } = await hdbscan.find(rows, given, options, job);
    const again = byNearestCore(rows, assignment as NearestCore);
    labels.forEach((label, row) => {
      if (label !== -1) expect(again.labels[row]).toBe(label);
    });
    const gained = [...labels].filter((label, row) => label !== again.labels[row]);
    expect(gained.length).toBeLessThan(0.02 * rows.rows);
  });

  it("leaves all rows in no segment when there are no core points", () => {
    const values = Float32Array.of(1, 2);
    expect([...byNearestCore({ rows: 2, columns: 1, values }, cores([], [], [])).labels]).toEqual([
      -1, -1,
    ]);
  });
});
