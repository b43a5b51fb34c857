import { describe, expect, it } from "vitest";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import type { Matrix } from "@/lib/schema/matrix";
import { describeSelection } from "./describe-selection";
import { setFromRows } from "./row-set";

const table = tableOf({ age: [20, 30, 40, 90, 60], plan: ["a", "b", "b", "c", "b"] });
/** The fourth row of the table takes no part. */
const tableRows = Uint32Array.of(0, 1, 2, 4);
const matrix: Matrix = {
  rows: 4,
  columns: 1,
  values: Float32Array.of(-1, -0.5, 0, 1.5),
  features: [{ name: "age", column: "age" }],
};

const describeRows = (rows: readonly number[]) =>
  describeSelection({ table, tableRows, matrix }, setFromRows(4, rows), ["age"]);

describe("what sets a selection apart", () => {
  it("is told by means and shares against everyone who takes part", () => {
    const { size, share, profile, sentences } = describeRows([2, 3]);
    expect({ size, share }).toEqual({ size: 2, share: 0.5 });
    const age = profile.find(({ column }) => column === "age")?.cell;
    expect(age?.value).toBe(50);
    expect(age?.index).toBeCloseTo((100 * 50) / 37.5);
    const planB = profile.find(({ category }) => category === "b")?.cell;
    expect(planB?.value).toBe(1);
    expect(sentences.join(" ")).toMatch(/50 against 38/);
  });

  it("names the customers in its middle first", () => {
    expect(describeRows([0, 1, 2]).typicalRows).toEqual([1, 0, 2]);
  });

  it("says nothing of nobody, and nothing of everybody", () => {
    expect(describeRows([])).toMatchObject({ size: 0, share: 0, sentences: [] });
    expect(describeRows([]).profile.every(({ cell }) => Number.isNaN(cell.value))).toBe(true);
    expect(describeRows([0, 1, 2, 3])).toMatchObject({ size: 4, share: 1, sentences: [] });
  });
});
