"use client";

import { useMemo } from "react";
import { silhouetteBlocks } from "@/components/charts/silhouette-bars";
import { SilhouettePlot } from "@/components/charts/silhouette-plot";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { hasRow, setFromRows } from "@/lib/analysis/select/row-set";
import { useRunnersUp } from "@/lib/client/computations";
import { useSegments } from "@/lib/client/segments";
import { useSelection } from "@/lib/client/selection";
import type { ScoredClustering } from "@/lib/schema/clustering";
import { SilhouetteTable } from "./silhouette-table";
import { usePicked } from "./view-state";
import { exploreWords as words } from "./words";

/** How well each customer sits in its segment, and who would sit better in another. */
export function SilhouetteView() {
  const { sweep, entry } = useSegments();
  return (
    <ComputationFrame computation={sweep} what={words.silhouette.what}>
      {() =>
        entry && entry.clustering.k > 1 ? (
          <Silhouettes entry={entry} />
        ) : (
          <p className="px-4 py-6 text-muted">{words.silhouette.tooFew}</p>
        )
      }
    </ComputationFrame>
  );
}

function Silhouettes({ entry }: { readonly entry: ScoredClustering }) {
  const { names } = useSegments();
  const [picked, pick] = usePicked();
  const { selection, select } = useSelection();
  const { clustering, silhouettes, identities, score } = entry;
  const { labels, k } = clustering;
  const blocks = useMemo(() => silhouetteBlocks(silhouettes, labels, k), [silhouettes, labels, k]);
  const runnersUp = useRunnersUp(k);
  const segments = blocks
    .map((block, cluster) => {
      const identity = identities[cluster] ?? cluster;
      return { cluster, identity, name: names.get(identity) ?? "", block };
    })
    .sort((a, b) => a.identity - b.identity);
  const selected = selection?.set.rows === labels.length ? selection.set : null;
  const isOn = (row: number) =>
    (picked === null || identities[labels[row] as number] === picked) &&
    (selected === null || hasRow(selected, row));
  const selectRows = (rows: Iterable<number>) => {
    pick(null);
    select(setFromRows(labels.length, rows));
  };
  const scored = blocks.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      <SilhouettePlot
        description={words.silhouette.description(labels.length, k)}
        segments={segments}
        silhouettes={silhouettes}
        mean={score.silhouette}
        meanText={words.silhouette.mean(score.silhouette)}
        isOn={isOn}
        onPick={(identity) => pick(identity === picked ? null : identity)}
        onPickNegative={(identity) => {
          const block = segments.find((one) => one.identity === identity)?.block;
          if (block) selectRows(block.rows.subarray(block.rows.length - block.negative));
        }}
      />
      <SilhouetteTable
        segments={segments}
        runnersUp={runnersUp.state === "done" ? (runnersUp.data ?? null) : null}
        nameOf={(cluster) => names.get(identities[cluster] ?? cluster) ?? ""}
        onSelect={selectRows}
      />
      <p className="px-4 py-2.5 text-faint text-xs">
        {words.silhouette.note}
        {scored < labels.length - clustering.noise
          ? ` · ${words.sampled(scored, labels.length)}`
          : ""}
      </p>
    </>
  );
}
