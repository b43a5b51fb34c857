import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupPartitions, type Labeling, type PartitionGroup } from "./cells";
import { blockRows, segmentsOf } from "./segments";

function finish<R>(steps: Generator<unknown, R, void>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const labelings = fc
  .record({ rows: fc.integer({ min: 1, max: 300 }), ks: fc.array(fc.nat(9), { minLength: 1 }) })
  .chain(({ rows, ks }) =>
    fc.record({
      rows: fc.constant(rows),
      partitions: fc.tuple(
        ...ks.map((k) =>
          fc
            .array(fc.integer({ min: -1, max: k - 1 }), { minLength: rows, maxLength: rows })
            .map((labels): Labeling => ({ k, labels: Int32Array.from(labels) })),
        ),
      ),
    }),
  );

describe("groups of partitions", () => {
  it("hold every partition once, and every row's labels", () => {
    fc.assert(
      fc.property(labelings, ({ rows, partitions }) => {
        const groups = finish(groupPartitions(rows, partitions));
        expect(groups[0]!.from).toBe(0);
        expect(groups.at(-1)!.to).toBe(partitions.length);
        groups.forEach(({ from, to, cells, cellOf, labels }, g) => {
          expect(from).toBe(groups[g - 1]?.to ?? 0);
          expect(new Set(cellOf).size).toBe(cells);
          for (let p = from; p < to; p++) {
            expect(cellOf.every((cell) => cell < cells)).toBe(true);
            const found = Int32Array.from(cellOf, (cell) => labels[p - from]![cell]!);
            expect(found).toEqual(partitions[p]!.labels);
          }
        });
      }),
    );
  });

  it("share cells while that is worth it", () => {
    const rows = 1000;
    const nested = [2, 4, 8].map((k) => ({
      k,
      labels: Int32Array.from({ length: rows }, (_, row) => row % k),
    }));
    expect(finish(groupPartitions(rows, nested))).toMatchObject([{ from: 0, to: 3, cells: 8 }]);
    const crossed = [7, 11, 13].map((k) => ({
      k,
      labels: Int32Array.from({ length: rows }, (_, row) => row % k),
    }));
    expect(finish(groupPartitions(rows, crossed))).toMatchObject([
      { from: 0, to: 2, cells: 77 },
      { from: 2, to: 3, cells: 13 },
    ] satisfies Partial<PartitionGroup>[]);
  });
});

describe("segments", () => {
  it("put the rows of every block in order of their cells", () => {
    const rows = 2 * blockRows + 100;
    const cellOf = Uint32Array.from({ length: rows }, (_, row) => (row * row) % 97);
    const { order, ends, cellOf: cells, firstOfBlock } = finish(segmentsOf(cellOf, 97));
    expect(firstOfBlock.length).toBe(4);
    const seen = new Uint8Array(rows);
    for (let block = 0; block < 3; block++) {
      const start = block * blockRows;
      expect(ends[firstOfBlock[block]! - 1]).toBe(start);
      for (let s = firstOfBlock[block]!; s < firstOfBlock[block + 1]!; s++) {
        expect(ends[s]).toBeGreaterThan(ends[s - 1]!);
        if (s > firstOfBlock[block]!) expect(cells[s]).toBeGreaterThan(cells[s - 1]!);
        for (let i = ends[s - 1]!; i < ends[s]!; i++) {
          const row = start + order[i]!;
          expect(cellOf[row]).toBe(cells[s]);
          seen[row]! += 1;
        }
      }
    }
    expect(ends.at(-1)).toBe(rows);
    expect(seen.every((count) => count === 1)).toBe(true);
  });
});
