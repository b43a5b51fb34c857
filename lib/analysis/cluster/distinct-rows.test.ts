import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Cancelled } from "@/lib/schema/cancelled";
import type { Matrix } from "@/lib/schema/matrix";
import { inlineExecutor } from "../inline-executor";
import { distinctRows, distinctRowsOf } from "./distinct-rows";

function matrixOf(rows: readonly (readonly [number, number])[]): Matrix {
  const values = Float32Array.from([...rows.map(([x]) => x), ...rows.map(([, y]) => y)]);
  return { rows: rows.length, columns: 2, values, features: [] };
}

describe("distinct rows", () => {
  it("stand for every row, once each, whatever the order", () => {
    const cell = fc.constantFrom(-1, -0, 0, 0.5, 3e38);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 60 }), (rows) => {
        const found = distinctRows(matrixOf(rows));
        const at = (i: number) => [found.values[i]!, found.values[found.rows + i]!];
        const keys = Array.from({ length: found.rows }, (_, i) => String(at(i)));
        expect(new Set(keys).size).toBe(found.rows);
        const counts = new Float64Array(found.rows);
        rows.forEach(([x, y], row) => {
          const index = found.indexOfRow[row]!;
          expect(at(index)).toEqual([Math.fround(x) + 0, Math.fround(y) + 0]);
          expect(found.firstRow[index]).toBeLessThanOrEqual(row);
          expect(found.indexOfRow[found.firstRow[index]!]).toBe(index);
          counts[index]! += 1;
        });
        expect(found.weights).toEqual(counts);
        expect(distinctRows(matrixOf(rows.toReversed())).values).toEqual(found.values);
      }),
    );
  });

  it("hear a cancel while they are still being grouped", async () => {
    const rows = 400_000;
    const values = Float32Array.from({ length: rows }, (_, row) => row % 1000);
    let pauses = 0;
    const pause = async () => {
      if (++pauses === 10) throw new Cancelled();
    };
    const job = { executor: inlineExecutor(), report: () => {}, pause };
    const grouping = distinctRowsOf({ rows, columns: 1, values, features: [] }, job);
    await expect(grouping).rejects.toThrow(Cancelled);
    expect(pauses).toBe(10);
  });
});
