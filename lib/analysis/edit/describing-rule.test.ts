import { describe, expect, it } from "vitest";
import type { Job } from "../executor";
import { inlineExecutor } from "../inline-executor";
import { tableOf } from "../prepare/testing/table-of";
import { setOf } from "../select/row-set";
import { rowsByRule } from "../select/rows-by-rule";
import { describingRule } from "./describing-rule";

const job: Job = { executor: inlineExecutor(), report: () => {}, pause: async () => {} };
const rows = 200;
const table = tableOf({
  spend: Array.from({ length: rows }, (_, row) => (row * 37) % rows),
  visits: Array.from({ length: rows }, (_, row) => (row * 83) % 7),
});
const spend = table.columns[0]!;
const spentBy = (row: number) => ("codes" in spend ? Number.NaN : spend.values[row]!);
const prepared = {
  table,
  tableRows: Uint32Array.from({ length: rows }, (_, row) => row),
  matrix: {
    rows,
    columns: 1,
    values: Float32Array.from({ length: rows }, (_, row) => spentBy(row)),
    features: [{ name: "spend", column: "spend" }],
  },
};
const ruleFor = (isIn: (row: number) => boolean) =>
  describingRule(prepared, setOf(rows, isIn), 1, job);

describe("the rule for customers who were picked by hand", () => {
  it("picks the very customers where their values tell them", async () => {
    const rule = await ruleFor((row) => spentBy(row) >= 150);
    expect(rowsByRule(rule!, table, prepared.tableRows)).toEqual(
      setOf(rows, (row) => spentBy(row) >= 150),
    );
  });

  it("is none where no rule tells them well enough", async () => {
    expect(await ruleFor((row) => (row * 7919) % 3 === 0)).toBeUndefined();
  });

  it("is none for so few that it would be about persons, and for everybody", async () => {
    expect(await ruleFor((row) => spentBy(row) >= rows - 9)).toBeUndefined();
    expect(await ruleFor(() => true)).toBeUndefined();
  });
});
