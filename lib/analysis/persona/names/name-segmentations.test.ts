import { expect, test } from "vitest";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import type { ProfileRow, Segmentation } from "@/lib/schema/segment";
import { nameSegmentations } from "./name-segmentations";
import { namingOf } from "./naming";

const table = tableOf({ Recency: [1], orders: [1], Age: [1] });
const naming = namingOf(table);

function row(column: string, effects: readonly number[]): ProfileRow {
  const cell = (effect: number) => ({ value: 100 + 50 * effect, index: 100 + 50 * effect, effect });
  return {
    column,
    kind: "mean",
    clustered: true,
    everyone: cell(0),
    cells: effects.map(cell),
    strength: 0.5,
  };
}

/** Effects per column and cluster; `identities` are the segments' numbers. */
function segmentation(
  identities: readonly number[],
  effects: Readonly<Record<string, readonly number[]>>,
): Segmentation {
  return {
    k: identities.length,
    segments: identities.map((segment) => ({
      segment,
      size: 1,
      share: 1 / identities.length,
      silhouette: 0.5,
      suggestedName: "?",
      sentences: [],
      typicalRows: [],
    })),
    profile: Object.entries(effects).map(([column, values]) => row(column, values)),
  };
}

function namesOf(segmentations: readonly Segmentation[], recommended: number) {
  return nameSegmentations(segmentations, recommended, naming).map(({ segments }) =>
    Object.fromEntries(segments.map(({ segment, suggestedName }) => [segment, suggestedName])),
  );
}

test("a segment keeps its name at a larger k, and a new one that fits it better gets another", () => {
  const few = segmentation([0, 1], { Recency: [-0.6, 0.7], orders: [1.5, -1.5] });
  const more = segmentation([0, 1, 2], { Recency: [-0.5, 1, -0.9], orders: [0.9, -1.5, 2] });
  const [at2, at3] = namesOf([few, more], 2);
  expect(at2![0]).toBe("Loyal regulars");
  expect(at3![0]).toBe("Loyal regulars");
  expect(at3![1]).toBe(at2![1]);
  expect(at3![2]).toBe("Frequent buyers");
});

test("the recommended k is named first, then larger ones, then smaller ones", () => {
  const ages = [
    segmentation([0, 1], { Age: [1, -1] }),
    segmentation([1, 2, 0], { Age: [0.9, 0, -0.9] }),
    segmentation([0, 3, 1, 2], { Age: [-1, -0.5, 0.9, 0.1] }),
  ];
  const [at2, at3, at4] = namesOf(ages, 3);
  expect(at3).toEqual({ 1: "Older", 2: "Near the average", 0: "Younger" });
  expect(at4).toMatchObject({ 0: "Younger", 1: "Older", 2: "Near the average" });
  expect(at4![3]).toBe("Younger 2");
  expect(at2).toEqual({ 0: "Older 2", 1: "Younger 3" });
});

test("a name goes when it is no longer true, and comes back when it is", () => {
  const ages = [
    segmentation([0, 1], { Age: [1, -1] }),
    segmentation([0, 1, 2], { Age: [-0.9, -0.1, 0] }),
    segmentation([0, 1, 2, 3], { Age: [0.3, -0.9, 0, 0] }),
  ];
  const [at2, at3, at4] = namesOf(ages, 2);
  expect(at2).toEqual({ 0: "Older", 1: "Younger" });
  expect(at3![0]).toBe("Younger 2");
  expect(at3![1]).toBe("Near the average");
  expect(at4).toMatchObject({ 0: "Older", 1: "Younger" });
});

test("without the recommended k the smallest comes first, and nothing stays nothing", () => {
  const only = segmentation([0, 1], { Age: [1, -1] });
  expect(namesOf([only], 9)).toEqual([{ 0: "Older", 1: "Younger" }]);
  expect(nameSegmentations([], 3, naming)).toEqual([]);
});

test("a role goes where another segment has far more right to it, and is not passed on", () => {
  const deals = tableOf({ discount: [1], revenue: [1] });
  const few = segmentation([0, 1], { discount: [0.9, -0.9], revenue: [0.1, -0.1] });
  const more = segmentation([0, 1, 2], { discount: [0.5, -0.9, 1.4], revenue: [0.1, -0.1, 0] });
  const names = nameSegmentations([few, more], 2, namingOf(deals)).map(({ segments }) =>
    segments.map(({ suggestedName }) => suggestedName),
  );
  expect(names[0]![0]).toBe("Bargain seekers");
  expect(names[1]).not.toContain("Bargain seekers");
});
