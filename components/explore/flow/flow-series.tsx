"use client";

import { useMemo } from "react";
import { segmentNames } from "@/lib/analysis/persona/names/segment-names";
import { flowsBetween } from "@/lib/analysis/score/flows";
import { useSegments } from "@/lib/client/segments";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import type { Sweep } from "@/lib/schema/clustering";
import { useChooseK } from "../choose-k";
import { usePicked } from "../view-state";
import { exploreWords as words } from "../words";
import { FlowHeads } from "./flow-heads";
import { FlowPicture } from "./flow-picture";

/** How segments split and join when there is one more of them. */
export function FlowSeries({ sweep: { entries } }: { readonly sweep: Sweep }) {
  const { k, segmentations } = useSegments();
  const { personas } = useWorkspaceState().workspace.choices;
  const chooseK = useChooseK();
  const [picked, pick] = usePicked();
  const columns = useMemo(
    () =>
      entries.map(({ clustering, identities }) => {
        const found = segmentations.data?.find((one) => one.k === clustering.k);
        const names = segmentNames(found?.segments ?? [], personas);
        return {
          title: words.segments(clustering.k),
          k: clustering.k,
          labels: clustering.labels,
          identities,
          names,
        };
      }),
    [entries, segmentations.data, personas],
  );
  const agreements = useMemo(
    () =>
      entries.slice(1).map((entry, i) => {
        const before = entries[i] ?? entry;
        return flowsBetween(before.clustering, entry.clustering).adjustedRand;
      }),
    [entries],
  );
  const ks = columns.map((column) => column.k);
  const chosen = Math.max(0, ks.indexOf(k ?? 0));
  const named = useMemo(() => [chosen], [chosen]);
  return (
    <>
      <FlowHeads ks={ks} chosen={chosen} agreements={agreements} onChoose={chooseK} />
      <FlowPicture
        description={words.flow.description(ks[0] ?? 0, ks.at(-1) ?? 0)}
        columns={columns}
        named={named}
        onPickNode={(column, cluster) => {
          const identity = columns[column]?.identities[cluster];
          if (column === chosen && identity === undefined) return false;
          if (column === chosen)
            pick(identity === picked || identity === undefined ? null : identity);
          else if (ks[column] !== undefined) chooseK(ks[column]);
          return true;
        }}
      />
      <p className="px-4 py-2.5 text-faint text-xs">{words.flow.note}</p>
    </>
  );
}
