import { expect, test } from "vitest";
import type { ProfileRow, Segmentation } from "@/lib/schema/segment";
import { compareRows } from "./compare-rows";

function row(column: string, effects: readonly number[], category?: string): ProfileRow {
  const cells = effects.map((effect) => ({ value: effect, index: 100, effect }));
  const named = category === undefined ? { column } : { column, category };
  const everyone = { value: 0, index: 100, effect: 0 };
  return { ...named, kind: "mean", clustered: true, everyone, cells, strength: 0.5 };
}
const of = (profile: readonly ProfileRow[]): Segmentation => ({ k: 3, segments: [], profile });

test("lines are those in which the compared segments are apart, the farthest first, one per column", () => {
  const rows = compareRows(
    of([
      row("same", [2, 2, -2]),
      row("apart", [1, -1, 0]),
      row("plan", [0.2, 0.9, 0], "Pro"),
      row("plan", [1.9, -0.9, 0], "Free"),
    ]),
    [0, 1],
    5,
  );
  expect(rows.map(({ column, category }) => [column, category])).toEqual([
    ["plan", "Free"],
    ["apart", undefined],
  ]);
});

test("what is not known of one of them is not compared, and there are at most as many as asked for", () => {
  expect(compareRows(of([row("gap", [Number.NaN, 3, 0])]), [0, 1], 5)).toEqual([]);
  const many = Array.from({ length: 9 }, (_, i) => row(`c${i}`, [i, -i, 0]));
  expect(compareRows(of(many), [0, 1], 3).map(({ column }) => column)).toEqual(["c8", "c7", "c6"]);
});
