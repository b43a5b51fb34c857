import { expect, test } from "vitest";
import type { ProfileDetail } from "@/lib/schema/description";
import type { ProfileRow, Segmentation } from "@/lib/schema/segment";
import { initialProfileView, shownLines } from "./profile-view";

const everyone = { value: 1, index: 100, effect: 0 };

function row(
  column: string,
  effects: readonly number[],
  over: Partial<ProfileRow> = {},
): ProfileRow {
  const cells = effects.map((effect) => ({ value: 1, index: 100, effect }));
  return { column, kind: "mean", clustered: true, everyone, cells, strength: 0.5, ...over };
}

function detail(column: string, clear: readonly boolean[], sure: readonly number[]): ProfileDetail {
  const cells = sure.map((low, c) => ({
    count: 50,
    median: 1,
    effect: { value: low + 0.1, low, high: low + 0.2 },
    p: 0.01,
    isClear: clear[c] ?? false,
  }));
  return { column, median: 1, cells, spread: null };
}

const profile = [
  row("item 10", [0.1, 2]),
  row("item 9", [1, 0.2], { clustered: false }),
  row("Age", [0.6, 0.1], { strength: 0.05 }),
];
const details = [
  detail("item 10", [false, true], [-0.2, 1.8]),
  detail("item 9", [true, false], [0.3, -0.1]),
  detail("Age", [false, false], [0.5, -0.1]),
];
const segments = [{ segment: 4 }, { segment: 7 }] as unknown as Segmentation["segments"];
const { unit: _, ...view } = initialProfileView;
const names = (over: Partial<typeof view>) =>
  shownLines({ profile, segments }, details, { ...view, ...over }).map(({ row }) => row.column);

test("lines stand in the order of the profile, by name as people count, or by how surely a segment differs", () => {
  expect(names({})).toEqual(["item 10", "item 9", "Age"]);
  expect(names({ sort: { by: "name" } })).toEqual(["Age", "item 9", "item 10"]);
  expect(names({ sort: { by: "segment", segment: 4 } })).toEqual(["Age", "item 9", "item 10"]);
  expect(names({ sort: { by: "segment", segment: 7 } })).toEqual(["item 10", "item 9", "Age"]);
  expect(names({ sort: { by: "segment", segment: 99 } })).toEqual(["item 10", "item 9", "Age"]);
});

test("before intervals are known, lines stand by how far a segment is from everyone", () => {
  const shown = shownLines({ profile, segments }, undefined, {
    ...view,
    sort: { by: "segment", segment: 4 },
  });
  expect(shown.map(({ row }) => row.column)).toEqual(["item 9", "Age", "item 10"]);
});

test("only different ones are those that clearly differ in some segment", () => {
  expect(names({ isOnlyDifferent: true })).toEqual(["item 10", "item 9"]);
  const unknown = shownLines({ profile, segments }, undefined, { ...view, isOnlyDifferent: true });
  expect(unknown.map(({ row }) => row.column)).toEqual(["item 10", "item 9"]);
});

test("what was not clustered on can be left out", () => {
  expect(names({ hasUnclustered: false })).toEqual(["item 10", "Age"]);
});
