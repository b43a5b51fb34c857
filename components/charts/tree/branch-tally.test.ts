import { expect, test } from "vitest";
import { setFromRows } from "@/lib/analysis/select/row-set";
import type { MergeTree } from "@/lib/schema/clustering";
import { tallyLeaves, tallyOf, tallyOn } from "./branch-tally";
import { layoutDendrogram } from "./dendrogram-layout";

/** Five rows on four leaves: rows 1 and 4 are equal. */
const tree: MergeTree = {
  leaves: 4,
  left: Uint32Array.of(0, 2, 4),
  right: Uint32Array.of(1, 3, 5),
  heights: Float64Array.of(1, 2, 5),
  sizes: Uint32Array.of(3, 2, 5),
  order: Uint32Array.of(2, 3, 0, 1),
  leafOfRow: Uint32Array.of(0, 1, 2, 3, 1),
  approximate: false,
};
const labels = Int32Array.of(0, 0, 1, -1, 1);

test("a branch knows how many of which segment are under it, closed or open", () => {
  for (const leaves of [60, 3, 2]) {
    const layout = layoutDendrogram(tree, leaves)!;
    const counts = tallyLeaves(layout.leafOfRow, layout.shown, labels, 2);
    const [left, right] = layout.root.children.map((branch) =>
      tallyOf(branch, { k: 2, counts, on: null }),
    );
    expect(left).toEqual({
      rows: 2,
      on: 2,
      parts: [
        { cluster: -1, rows: 1 },
        { cluster: 1, rows: 1 },
      ],
    });
    expect(right).toEqual({
      rows: 3,
      on: 3,
      parts: [
        { cluster: 0, rows: 2 },
        { cluster: 1, rows: 1 },
      ],
    });
  }
});

test("only customers that have their color count as on", () => {
  const layout = layoutDendrogram(tree, 3)!;
  const counts = tallyLeaves(layout.leafOfRow, layout.shown, labels, 2);
  const on = tallyOn(layout.leafOfRow, layout.shown, setFromRows(5, [1, 4]));
  const lit = layout.root.children.map((branch) => tallyOf(branch, { k: 2, counts, on }).on);
  expect(lit).toEqual([0, 2]);
});
