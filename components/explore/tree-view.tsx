"use client";

import { useMemo } from "react";
import { Dendrogram } from "@/components/charts/dendrogram";
import { someLeafOf } from "@/components/charts/dendrogram-layout";
import { segmentColor } from "@/components/charts/segment-look";
import { Button } from "@/components/ui/button";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { useTree } from "@/lib/client/computations";
import { useSegments } from "@/lib/client/segments";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import type { GrownTree, MergeTree } from "@/lib/schema/clustering";
import { useChooseAlgorithm, useChooseK } from "./choose-k";
import { exploreWords as words } from "./words";

const shownBranches = 60;

export function TreeView() {
  const computation = useTree();
  return (
    <ComputationFrame computation={computation} what={words.treeWhat}>
      {(tree) => <Tree tree={tree} />}
    </ComputationFrame>
  );
}

function Tree({ tree }: { readonly tree: GrownTree }) {
  const { sweep, k, entry } = useSegments();
  const { algorithm } = useWorkspaceState().workspace.choices;
  const chooseK = useChooseK();
  const chooseAlgorithm = useChooseAlgorithm();
  const rowOfLeaf = useMemo(() => rowsOfLeaves(tree), [tree]);
  const isOwn = algorithm === tree.algorithm && !sweep.isStale;
  const colorOf = (id: number) => {
    const row = rowOfLeaf[someLeafOf(tree, id)];
    const label = row === undefined ? undefined : entry?.clustering.labels[row];
    const identity = label === undefined ? undefined : entry?.identities[label];
    return isOwn && identity !== undefined ? segmentColor(identity) : "var(--muted)";
  };
  const ks = sweep.data?.entries.map(({ clustering }) => clustering.k) ?? [2];
  const shownK = k ?? 2;
  return (
    <>
      {isOwn ? null : (
        <div className="mx-4 flex items-center justify-between gap-3 rounded-md bg-sunken px-3 py-2 text-muted text-xs">
          <span>{words.treeOther}</span>
          <Button size="small" onClick={() => chooseAlgorithm(tree.algorithm)}>
            {words.treeUse}
          </Button>
        </div>
      )}
      <Dendrogram
        tree={tree}
        k={shownK}
        minK={ks[0] ?? 2}
        maxK={ks.at(-1) ?? 2}
        colorOf={colorOf}
        words={{
          description: words.treeDescription(shownK),
          cut: words.cut,
          cutValue: words.segments,
          leaf: words.leaf,
        }}
        onCut={chooseK}
      />
      <p className="px-4 py-2.5 text-faint text-xs">
        {words.treeNote(
          tree.algorithm,
          Math.min(shownBranches, tree.leaves),
          tree.leafOfRow.length,
        )}
        {tree.approximate ? ` · ${words.treeApproximate}` : ""}
      </p>
    </>
  );
}

/** One row for each leaf of the tree. */
function rowsOfLeaves(tree: MergeTree): Uint32Array {
  const rows = new Uint32Array(tree.leaves);
  for (let row = tree.leafOfRow.length - 1; row >= 0; row--)
    rows[tree.leafOfRow[row] as number] = row;
  return rows;
}
