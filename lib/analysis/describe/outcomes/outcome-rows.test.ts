import { describe, expect, it } from "vitest";
import { drain } from "@/lib/analysis/drain";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import type { ColumnRole } from "@/lib/schema/table";
import golden from "../contrast/golden/contrast.json";
import { outcomeRows } from "./outcome-rows";
import { readOutcomes } from "./read-outcome";

function outcomesOf(cells: Parameters<typeof tableOf>[0], labels: readonly number[]) {
  const names = Array.isArray(cells) ? cells.map(([name]) => name as string) : Object.keys(cells);
  const roles: Record<string, ColumnRole> = Object.fromEntries(
    names.map((name) => [name, "outcome"]),
  );
  const grouping = {
    k: Math.max(...labels) + 1,
    tableRows: Uint32Array.from(labels, (_, row) => row),
    labels: Int32Array.from(labels),
  };
  const { readers } = readOutcomes(tableOf(cells, roles), grouping.tableRows);
  return drain(outcomeRows(readers, grouping, 3));
}

describe("outcomes of segments", () => {
  it.each(golden.means)("give means and their differences as statsmodels does", (reference) => {
    const { first, second, mean, difference } = reference;
    const labels = [...first.map(() => 0), ...second.map(() => 1)];
    const [row] = outcomesOf({ revenue: [...first, ...second] }, labels);
    expect(row!.kind).toBe("mean");
    expect(row!.cells[0]!.value.low).toBeCloseTo(mean.low, 8);
    expect(row!.cells[0]!.difference.low).toBeCloseTo(difference.low, 8);
    expect(row!.cells[1]!.difference.high).toBeCloseTo(-difference.low, 8);
  });

  it.each(golden.proportions.slice(0, 5))(
    "give shares and their differences as statsmodels does: $counts",
    (reference) => {
      const [a, n, b, m] = reference.counts as [number, number, number, number];
      const won = [...Array(n).keys()]
        .map((i) => i < a)
        .concat([...Array(m).keys()].map((i) => i < b));
      const labels = won.map((_, row) => (row < n ? 0 : 1));
      const asNumbers = outcomesOf({ won: won.map(Number) }, labels)[0]!;
      const asAnswers = outcomesOf({ won }, labels)[0]!;
      expect(asAnswers).toMatchObject({ kind: "share", category: "true" });
      expect(asNumbers.cells).toEqual(asAnswers.cells);
      const [cell] = asAnswers.cells;
      expect(cell!.value.low).toBeCloseTo(reference.wilson.low, 9);
      expect(cell!.difference.high).toBeCloseTo(reference.difference.high, 9);
      expect(cell!.lift).toBeCloseTo(a / n / ((a + b) / (n + m)), 9);
    },
  );

  it("look for a difference again in the half that was not used to find it", () => {
    const labels = Array.from({ length: 400 }, (_, i) => i % 2);
    const clear = outcomesOf({ spend: labels.map((label, i) => 10 * label + (i % 7)) }, labels)[0]!;
    expect(clear.cells.map(({ heldOut }) => heldOut)).toEqual(["holds", "holds"]);
    const none = outcomesOf({ spend: labels.map((_, i) => (i >> 1) % 7) }, labels)[0]!;
    expect(none.cells.map(({ heldOut }) => heldOut)).toEqual(["none", "none"]);
  });

  it("leave out constants, missing columns and many categories, and know nothing of a segment without values", () => {
    const labels = [0, 0, 1, 1, 1];
    const gone = {
      same: [1, 1, 1, 1, 1],
      plan: ["a", "b", "c", "a", "b"],
      none: [null, null, null, null, null],
    };
    expect(outcomesOf(gone, labels)).toEqual([]);
    const roles = { same: "outcome", plan: "outcome", none: "outcome" } as const;
    expect(readOutcomes(tableOf(gone, roles), Uint32Array.of(0, 1, 2, 3, 4)).leftOut).toEqual([
      { column: "same", reason: "constant" },
      { column: "plan", reason: "categories" },
      { column: "none", reason: "empty" },
    ]);
    const [row] = outcomesOf({ spend: [null, null, 3, 4, 5] }, labels);
    expect(row!.cells[0]!.value.value).toBeNaN();
    expect(row!.cells[0]!.heldOut).toBe("none");
    const [one] = outcomesOf({ spend: [2, 1, 3, 4, 5] }, [0, 1, 1, 1, 1]);
    expect(one!.cells[0]!.value).toEqual({ value: 2, low: -Infinity, high: Infinity });
  });
});
