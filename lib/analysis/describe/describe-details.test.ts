import { describe, expect, it } from "vitest";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import { Cancelled } from "@/lib/schema/cancelled";
import type { ScoredClustering } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import type { Progress } from "@/lib/schema/progress";
import { inlineExecutor } from "../inline-executor";
import { describeDetails } from "./describe-details";
import { describeSegments } from "./describe-segments";

/** Columns of numbers; the Matrix is made of the first. */
function inputOf(
  cells: Parameters<typeof tableOf>[0],
  labels: readonly number[],
  roles: Parameters<typeof tableOf>[1] = {},
) {
  const table = tableOf(cells, roles);
  const rows = labels.length;
  const k = Math.max(...labels) + 1;
  const [first] = table.columns;
  const values = Float32Array.from({ length: rows }, (_, row) =>
    first && !("codes" in first) ? first.values[row]! : row,
  );
  const matrix: Matrix = { rows, columns: 1, values, features: [{ name: "a", column: "a" }] };
  const sizes = Array.from({ length: k }, (_, c) => labels.filter((label) => label === c).length);
  const scored: ScoredClustering = {
    clustering: {
      algorithm: "kmeans",
      k,
      labels: Int32Array.from(labels),
      centers: Float64Array.from(sizes, (size, c) =>
        labels.reduce((sum, label, row) => sum + (label === c ? values[row]! / size : 0), 0),
      ),
      inertia: 0,
      noise: 0,
      sizes,
    },
    score: { inertia: 0, silhouette: 0, silhouetteError: 0, daviesBouldin: 0, calinskiHarabasz: 0 },
    silhouettes: new Float32Array(rows),
    identities: sizes.map((_, c) => c),
  };
  const tableRows = Uint32Array.from({ length: rows }, (_, row) => row);
  const prepared = { table, tableRows, matrix };
  const clusteredColumns = table.columns.map(({ name }) => name);
  const segmentation = describeSegments({ ...prepared, scored, clusteredColumns });
  return { prepared, scored, segmentation, seed: 1 };
}

const quiet = { report: () => {}, pause: async () => {} };
const run = (input: ReturnType<typeof inputOf>) =>
  describeDetails(input, { ...quiet, executor: inlineExecutor() });

const halves = Array.from({ length: 60 }, (_, row) => (row < 30 ? 0 : 1));
const wave = (step: number) => halves.map((half, row) => 20 * half + ((row * step) % 7));

describe("the details of a profile", () => {
  it("are its lines in its order, with medians, intervals and the spread of everyone and each segment", async () => {
    const plan = halves.map((half, row) => ["a", "b", "c"][(row + half) % 3]!);
    const input = inputOf({ a: wave(3), b: halves.map((_, row) => row % 5), plan }, halves);
    const { details, comparisons } = await run(input);
    expect(details.map(({ column, category }) => [column, category])).toEqual(
      input.segmentation.profile.map(({ column, category }) => [column, category]),
    );
    expect(comparisons).toBe(2 * details.length);
    const a = details.find(({ column }) => column === "a")!;
    expect(a.cells.map(({ count, median }) => [count, median])).toEqual([
      [30, 3],
      [30, 23],
    ]);
    expect(a.cells[1]!.effect.low).toBeGreaterThan(1);
    expect(a.cells.map(({ isClear }) => isClear)).toEqual([true, true]);
    const counts = [...a.spread!.counts];
    const bins = counts.length / 3;
    const sums = [0, 1, 2].map((group) =>
      counts.slice(group * bins, (group + 1) * bins).reduce((sum, count) => sum + count, 0),
    );
    expect(sums).toEqual([60, 30, 30]);
    expect(details.find(({ column }) => column === "b")!.cells[0]!.isClear).toBe(false);
    expect(details.find(({ column }) => column === "plan")!.spread).toBeNull();
  });

  it("of a segment of one customer claim nothing", async () => {
    const labels = halves.map((half, row) => (row === 59 ? 2 : half));
    const input = inputOf({ a: wave(3), b: halves.map((_, row) => row % 5) }, labels);
    const { details, segments } = await run(input);
    for (const { cells } of details) {
      expect(cells[2]!.count).toBe(1);
      expect(cells[2]!.isClear).toBe(false);
    }
    expect(segments[2]!.rule).toBeNull();
    expect(segments[2]!.warnings).toContainEqual({ kind: "tiny", size: 1 });
  });

  it("are there for 500 columns", async () => {
    const columns = Array.from({ length: 500 }, (_, i) => [`c${i}`, wave(i + 1)] as const);
    const { details, segments } = await run(inputOf(columns, halves));
    expect(details.length).toBeGreaterThan(400);
    expect(segments[0]!.contrasts).toHaveLength(12);
  });
});

describe("describing", () => {
  const columns = Array.from({ length: 12 }, (_, i) => [`c${i}`, wave(i + 1)] as const);
  const input = inputOf([...columns, ["won", halves]], halves, { won: "outcome" });

  it("says at once what it does, and looks up for every column and every step of a rule", async () => {
    const told: Progress[] = [];
    let looks = 0;
    let toldFirst = 0;
    const pause = async () => {
      if (looks++ === 0) toldFirst = told.length;
    };
    const report = (progress: Progress) => told.push(progress);
    await describeDetails(input, { executor: inlineExecutor(pause), pause, report });
    expect(toldFirst).toBeGreaterThan(0);
    expect(looks).toBeGreaterThan(100);
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual([
      "contrasts",
      "rules",
      "edges",
      "missing",
      "outcomes",
    ]);
  });

  it("ends at the next look once it is cancelled, whatever it is about", async () => {
    for (const last of [1, 2, 20, 60, 90]) {
      let looks = 0;
      const pause = async () => {
        if (++looks >= last) throw new Cancelled();
      };
      const executor = inlineExecutor(pause);
      const running = describeDetails(input, { executor, pause, report: () => {} });
      await expect(running).rejects.toBeInstanceOf(Cancelled);
      expect(looks).toBeLessThanOrEqual(last + 1);
    }
  });
});
