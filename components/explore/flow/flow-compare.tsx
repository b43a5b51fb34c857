"use client";

import { useMemo } from "react";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { formatScore } from "@/components/ui/formats";
import { segmentNames } from "@/lib/analysis/persona/names/segment-names";
import { flowsBetween } from "@/lib/analysis/score/flows";
import { useCompared } from "@/lib/client/computations";
import { useSegments } from "@/lib/client/segments";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import type { ScoredClustering } from "@/lib/schema/clustering";
import type { ComparedPartition } from "@/lib/schema/compared-results";
import type { ResultChoice } from "@/lib/schema/kept-result";
import { usePicked } from "../view-state";
import { exploreWords as words } from "../words";
import { FlowPicture } from "./flow-picture";

/** From the segments that are looked at to those of another method, or of a result that was kept. */
export function FlowCompare({
  other,
  title,
}: {
  readonly other: ResultChoice;
  readonly title: string;
}) {
  const { entry } = useSegments();
  const computation = useCompared([other], "flow");
  return (
    <ComputationFrame computation={computation} what={words.flow.what}>
      {({ results: [result] }) =>
        !result?.ok ? (
          <p role="alert" className="px-4 py-6 text-danger">
            {result?.error.message}
          </p>
        ) : entry?.clustering.labels.length === result.partition.labels.length ? (
          <Flow entry={entry} partition={result.partition} title={title} />
        ) : (
          <p className="px-4 py-6 text-muted">{words.flow.otherRows}</p>
        )
      }
    </ComputationFrame>
  );
}

const both = [0, 1];

function Flow({
  entry,
  partition,
  title,
}: {
  readonly entry: ScoredClustering;
  readonly partition: ComparedPartition;
  readonly title: string;
}) {
  const { names } = useSegments();
  const { personas } = useWorkspaceState().workspace.choices;
  const [picked, pick] = usePicked();
  const columns = useMemo(() => {
    const { clustering, identities } = entry;
    const { k, labels } = clustering;
    return [
      { title: words.flow.present, k, labels, identities, names },
      { title, ...partition, names: segmentNames(partition.segments, personas) },
    ];
  }, [entry, partition, title, names, personas]);
  const agreement = useMemo(
    () => flowsBetween(entry.clustering, partition).adjustedRand,
    [entry, partition],
  );
  return (
    <>
      <div className="flex justify-between gap-4 px-5 pb-1 text-xs">
        <span className="font-semibold">{words.flow.present}</span>
        <span className="text-center text-muted">
          {words.kept.agreement(agreement, formatScore(agreement))}
        </span>
        <bdi className="max-w-56 truncate font-semibold">{title}</bdi>
      </div>
      <FlowPicture
        description={words.flow.compared(title)}
        columns={columns}
        named={both}
        onPickNode={(column, cluster) => {
          const identity = columns[0]?.identities[cluster];
          if (column !== 0 || identity === undefined) return false;
          pick(identity === picked ? null : identity);
          return true;
        }}
      />
      <p className="px-4 py-2.5 text-faint text-xs">{words.flow.comparedNote}</p>
    </>
  );
}
