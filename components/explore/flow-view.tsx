"use client";

import { useMemo } from "react";
import { FlowChart } from "@/components/charts/flow-chart";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { formatScore } from "@/components/ui/formats";
import { segmentNames } from "@/lib/analysis/persona/segment-names";
import { flowsBetween } from "@/lib/analysis/score/flows";
import { useSegments } from "@/lib/client/segments";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import type { ScoredClustering, Sweep } from "@/lib/schema/clustering";
import { useChooseK } from "./choose-k";
import { FlowHeads } from "./flow-heads";
import { FlowText } from "./flow-text";
import { usePicked } from "./view-state";
import { exploreWords as words } from "./words";

/** How segments split and join when there is one more of them. */
export function FlowView() {
  const { sweep } = useSegments();
  return (
    <ComputationFrame computation={sweep} what={words.flow.what}>
      {(data) =>
        data.entries.length > 1 ? (
          <Flow sweep={data} />
        ) : (
          <p className="px-4 py-6 text-muted">{words.flow.onlyOne}</p>
        )
      }
    </ComputationFrame>
  );
}

function Flow({ sweep: { entries } }: { readonly sweep: Sweep }) {
  const { k, segmentations } = useSegments();
  const { personas } = useWorkspaceState().workspace.choices;
  const chooseK = useChooseK();
  const [picked, pick] = usePicked();
  const steps = useMemo(() => stepsOf(entries), [entries]);
  const input = useMemo(
    () => ({ sizes: entries.map(sizesOf), flows: steps.map(({ flows }) => flows) }),
    [entries, steps],
  );
  const names = useMemo(
    () =>
      entries.map(({ clustering }) => {
        const found = segmentations.data?.find((one) => one.k === clustering.k);
        return segmentNames(found?.segments ?? [], personas);
      }),
    [entries, segmentations.data, personas],
  );
  const ks = entries.map(({ clustering }) => clustering.k);
  const identityOf = (column: number, cluster: number) =>
    cluster < 0 ? null : (entries[column]?.identities[cluster] ?? null);
  const nameOf = (column: number, cluster: number) => {
    const identity = identityOf(column, cluster);
    return identity === null
      ? words.flow.unassigned
      : (names[column]?.get(identity) ?? words.flow.number(identity + 1));
  };
  const chosen = Math.max(0, ks.indexOf(k ?? 0));
  return (
    <>
      <FlowHeads
        ks={ks}
        chosen={chosen}
        agreements={steps.map(({ adjustedRand }) => adjustedRand)}
        onChoose={chooseK}
      />
      <FlowChart
        description={words.flow.description(ks[0] ?? 0, ks.at(-1) ?? 0)}
        input={input}
        identityOf={identityOf}
        nameOf={nameOf}
        chosen={chosen}
        picked={picked}
        onPick={(column, cluster) => {
          if (column === chosen) {
            const identity = identityOf(column, cluster);
            pick(identity === picked ? null : identity);
          } else if (ks[column] !== undefined) chooseK(ks[column]);
        }}
      />
      <FlowText
        steps={steps.map(({ flows, adjustedRand }, column) => ({
          title: words.flow.step(ks[column] ?? 0, ks[column + 1] ?? 0, formatScore(adjustedRand)),
          flows: flows.map(({ from, to, rows }) => ({
            from: nameOf(column, from),
            to: nameOf(column + 1, to),
            rows,
          })),
        }))}
      />
      <p className="px-4 py-2.5 text-faint text-xs">{words.flow.note}</p>
    </>
  );
}

function stepsOf(entries: readonly ScoredClustering[]) {
  return entries.slice(1).map((entry, i) => {
    const before = entries[i] ?? entry;
    return flowsBetween(before.clustering, entry.clustering);
  });
}

function sizesOf({ clustering }: ScoredClustering): ReadonlyMap<number, number> {
  const sizes = new Map(clustering.sizes.entries());
  if (clustering.noise > 0) sizes.set(-1, clustering.noise);
  return sizes;
}
