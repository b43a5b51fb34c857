"use client";

import { useMemo, useState } from "react";
import { joinOf } from "@/components/charts/map/map-brush";
import { segmentColor } from "@/components/charts/segment-look";
import { tallyLeaves, tallyOf, tallyOn } from "@/components/charts/tree/branch-tally";
import { Dendrogram } from "@/components/charts/tree/dendrogram";
import { type Branch, layoutDendrogram } from "@/components/charts/tree/dendrogram-layout";
import { heightGaps } from "@/components/charts/tree/height-gaps";
import { Button } from "@/components/ui/button";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { SelectField } from "@/components/ui/select-field";
import { setOf } from "@/lib/analysis/select/row-set";
import { useTree } from "@/lib/client/computations";
import { usePoint } from "@/lib/client/highlight";
import { useSegments } from "@/lib/client/segments";
import { useSelection } from "@/lib/client/selection";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import { type Algorithm, linkages } from "@/lib/schema/algorithm";
import type { GrownTree } from "@/lib/schema/clustering";
import type { RowSet } from "@/lib/schema/row-set";
import { BranchParts } from "./branch-parts";
import { useChooseAlgorithm, useChooseK } from "./choose-k";
import { useEmphasis } from "./emphasis";
import { TreeTable } from "./tree-table";
import { exploreWords as words } from "./words";

const shownBranches = 60;

export function TreeView() {
  const { algorithm } = useWorkspaceState().workspace.choices;
  const [chosen, setChosen] = useState<Algorithm | null>(null);
  const computation = useTree(chosen);
  const shown = chosen ?? computation.data?.algorithm ?? "ward";
  return (
    <>
      <div className="flex flex-wrap items-center gap-3 px-4 pb-1">
        <SelectField
          label={words.tree.linkage}
          isLabelVisible
          value={shown}
          options={linkages.map((value) => ({ value, label: words.algorithms[value] }))}
          onChange={(value) => setChosen(value === algorithm ? null : value)}
        />
      </div>
      <ComputationFrame computation={computation} what={words.treeWhat}>
        {(tree) => <Tree tree={tree} isWanted={tree.algorithm === shown} />}
      </ComputationFrame>
    </>
  );
}

function Tree({
  tree,
  isWanted,
}: {
  readonly tree: GrownTree;
  /** Otherwise it is the last one, in sight while another one grows. */
  readonly isWanted: boolean;
}) {
  const { sweep, k, entry, names } = useSegments();
  const { algorithm } = useWorkspaceState().workspace.choices;
  const { join } = useSelection();
  const point = usePoint();
  const on = useEmphasis(entry);
  const chooseK = useChooseK();
  const chooseAlgorithm = useChooseAlgorithm();
  const [rowsOfBranches] = useState(() => new WeakMap<Branch, RowSet>());
  const layout = useMemo(() => layoutDendrogram(tree, shownBranches), [tree]);
  const ks = sweep.data?.entries.map(({ clustering }) => clustering.k) ?? [2];
  const [minK = 2, maxK = 2] = [ks[0], ks.at(-1)];
  const gaps = useMemo(() => heightGaps(tree, minK, maxK), [tree, minK, maxK]);
  const clustering =
    entry?.clustering.labels.length === tree.leafOfRow.length ? entry.clustering : null;
  const counts = useMemo(
    () =>
      layout &&
      tallyLeaves(
        layout.leafOfRow,
        layout.shown,
        clustering?.labels ?? new Int32Array(0),
        clustering?.k ?? 0,
      ),
    [layout, clustering],
  );
  const lit = useMemo(
    () =>
      layout && on?.rows === layout.leafOfRow.length
        ? tallyOn(layout.leafOfRow, layout.shown, on)
        : null,
    [layout, on],
  );
  if (!layout || !counts) return <p className="px-4 py-6 text-muted">{words.tree.nothing}</p>;
  const tallied = (branch: Branch) => tallyOf(branch, { k: clustering?.k ?? 0, counts, on: lit });
  const identityOf = (cluster: number) =>
    cluster < 0 ? null : (entry?.identities[cluster] ?? null);
  const partsOf = (branch: Branch) => {
    const { rows, parts } = tallied(branch);
    return parts.map((part) => {
      const identity = identityOf(part.cluster);
      const name = identity === null ? words.flow.unassigned : (names.get(identity) ?? "");
      return { identity, name, share: part.rows / rows };
    });
  };
  const rowsUnder = (branch: Branch) => {
    const { first, last } = branch;
    const isUnder = (row: number) => {
      const leaf = layout.leafOfRow[row] as number;
      return leaf >= first && leaf <= last;
    };
    const set = rowsOfBranches.get(branch) ?? setOf(layout.leafOfRow.length, isUnder);
    rowsOfBranches.set(branch, set);
    return set;
  };
  const isOwn = algorithm === tree.algorithm && !sweep.isStale;
  const shownK = Math.max(1, k ?? 2);
  return (
    <>
      {isOwn ? null : (
        <div className="mx-4 flex items-center justify-between gap-3 rounded-md bg-sunken px-3 py-2 text-muted text-xs">
          <span>{words.treeOther}</span>
          <Button size="small" disabled={!isWanted} onClick={() => chooseAlgorithm(tree.algorithm)}>
            {words.treeUse}
          </Button>
        </div>
      )}
      <Dendrogram
        key={tree.algorithm}
        tree={tree}
        layout={layout}
        gaps={gaps}
        k={shownK}
        minK={minK}
        maxK={maxK}
        lookOf={(branch) => {
          const { rows, on: own, parts } = tallied(branch);
          const identity = identityOf(parts[0]?.cluster ?? -1);
          const said = partsOf(branch).slice(0, 2);
          return {
            color: identity === null ? "var(--muted)" : segmentColor(identity),
            rows,
            on: rows === 0 ? 0 : own / rows,
            label: words.tree.branch(rows, said),
          };
        }}
        tipOf={(branch) => <BranchParts rows={tallied(branch).rows} parts={partsOf(branch)} />}
        words={{
          description: words.treeDescription(shownK),
          cut: words.cut,
          cutValue: words.segments,
          gap: words.tree.gap,
          leaf: words.leaf,
        }}
        onCut={chooseK}
        onPoint={(branch) => point(branch && { kind: "rows", set: rowsUnder(branch) })}
        onPick={(branch, keys) => join(rowsUnder(branch), joinOf(keys))}
      />
      <TreeTable
        layout={layout}
        gaps={gaps}
        tree={tree}
        k={shownK}
        partsOf={partsOf}
        onCut={chooseK}
        onPick={(branch) => join(rowsUnder(branch))}
      />
      <p className="px-4 py-2.5 text-faint text-xs">
        {words.treeNote(Math.min(shownBranches, tree.leaves), tree.leafOfRow.length)}
        {tree.approximate ? ` · ${words.treeApproximate}` : ""}
      </p>
    </>
  );
}
