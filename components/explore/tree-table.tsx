"use client";

import {
  type Branch,
  branchesOf,
  cutHeight,
  type DendrogramLayout,
} from "@/components/charts/tree/dendrogram-layout";
import type { HeightGap } from "@/components/charts/tree/height-gaps";
import { formatCount, formatShare } from "@/components/ui/formats";
import type { MergeTree } from "@/lib/schema/clustering";
import type { Part } from "./branch-parts";
import { exploreWords as words } from "./words";

/** The tree in figures: how large the gap is at each number of segments, and the branches under the cut. */
export function TreeTable({
  layout,
  gaps,
  tree,
  k,
  partsOf,
  onCut,
  onPick,
}: {
  readonly layout: DendrogramLayout;
  readonly gaps: readonly HeightGap[];
  readonly tree: MergeTree;
  readonly k: number;
  readonly partsOf: (branch: Branch) => readonly Part[];
  readonly onCut: (k: number) => void;
  readonly onPick: (branch: Branch) => void;
}) {
  const cut = cutHeight(tree, k);
  return (
    <details className="mx-4 shrink-0 text-xs">
      <summary className="cursor-pointer text-muted hover:text-ink">{words.tree.asTable}</summary>
      <section
        aria-label={words.tree.asTable}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="mt-1 flex max-h-40 flex-wrap gap-x-10 gap-y-3 overflow-y-auto"
      >
        <ul aria-label={words.tree.gaps}>
          {gaps.map((gap) => (
            <li key={gap.k}>
              <button
                type="button"
                aria-pressed={gap.k === k}
                className="min-h-6 hover:text-accent hover:underline aria-pressed:font-semibold"
                onClick={() => onCut(gap.k)}
              >
                {words.tree.gap(gap)}
              </button>
            </li>
          ))}
        </ul>
        <ul aria-label={words.tree.branches}>
          {branchesUnder(layout, cut).map((branch) => (
            <li key={branch.id}>
              <button
                type="button"
                className="min-h-6 text-left hover:text-accent hover:underline"
                onClick={() => onPick(branch)}
              >
                {formatCount(branch.rows)}:{" "}
                {partsOf(branch)
                  .slice(0, 3)
                  .map(({ name, share }) => `${formatShare(share)} ${name}`)
                  .join(", ")}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </details>
  );
}

/** The topmost branches at or below the cut. */
function branchesUnder({ root }: DendrogramLayout, cut: number): Branch[] {
  if (root.height <= cut) return [root];
  return branchesOf(root).flatMap((branch) =>
    branch.height > cut ? branch.children.filter(({ height }) => height <= cut) : [],
  );
}
