"use client";

import { useMemo, useState } from "react";
import { silhouetteBlocks } from "@/components/charts/silhouette/silhouette-bars";
import { SilhouettePlot } from "@/components/charts/silhouette/silhouette-plot";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { setFromRows } from "@/lib/analysis/select/row-set";
import { useRunnersUp } from "@/lib/client/computations";
import { usePoint } from "@/lib/client/highlight";
import { useSegments } from "@/lib/client/segments";
import { useSelection } from "@/lib/client/selection";
import type { ScoredClustering } from "@/lib/schema/clustering";
import type { RowSet } from "@/lib/schema/row-set";
import { CustomerCard } from "../customer-card";
import { useEmphasis } from "../emphasis";
import { usePicked } from "../view-state";
import { exploreWords as words } from "../words";
import { SilhouetteTable } from "./silhouette-table";

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
  const { join } = useSelection();
  const point = usePoint();
  const [own, setOwn] = useState<RowSet | null>(null);
  const on = useEmphasis(entry, own);
  const { clustering, silhouettes, identities, score } = entry;
  const { labels, k } = clustering;
  const blocks = useMemo(() => silhouetteBlocks(silhouettes, labels, k), [silhouettes, labels, k]);
  const runnersUp = useRunnersUp(k);
  const segments = useMemo(
    () =>
      blocks
        .map((block, cluster) => {
          const identity = identities[cluster] ?? cluster;
          return { cluster, identity, name: names.get(identity) ?? "", block };
        })
        .sort((a, b) => a.identity - b.identity),
    [blocks, identities, names],
  );
  const selectRows = (rows: Iterable<number>) => {
    pick(null);
    join(setFromRows(labels.length, rows));
  };
  const pointAt = (row: number | null) => {
    const set = row === null ? null : setFromRows(labels.length, [row]);
    setOwn(set);
    point(set && { kind: "rows", set });
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
        label={words.silhouette.keys}
        on={on}
        textOf={({ name, block }, at) =>
          words.silhouette.bar(
            at + 1,
            block.rows.length,
            name,
            silhouettes[block.rows[at] ?? 0] ?? 0,
          )
        }
        tipOf={(row, { identity, name }) => (
          <>
            <p className="mb-1 text-muted">
              {words.silhouette.value(silhouettes[row] ?? Number.NaN)}
            </p>
            <CustomerCard row={row} identity={identity} name={name} />
          </>
        )}
        onPoint={pointAt}
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
