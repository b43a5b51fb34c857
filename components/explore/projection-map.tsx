"use client";

import { useMemo, useState } from "react";
import type { MapTool } from "@/components/charts/map-tools";
import { ScatterMap } from "@/components/charts/scatter-map";
import { Button } from "@/components/ui/button";
import { ComputationStatus } from "@/components/ui/computation-frame";
import { computationWords } from "@/components/ui/computation-words";
import { formatRemaining } from "@/components/ui/formats";
import { useProjection } from "@/lib/client/computations";
import { useSegments } from "@/lib/client/segments";
import { useSelection } from "@/lib/client/selection";
import type { Computation, HoldableComputation } from "@/lib/client/use-computation";
import { type Projection, projectionOptionsSchema } from "@/lib/schema/projection";
import { CustomerCard } from "./customer-card";
import { usePicked } from "./view-state";
import { exploreWords as words } from "./words";

/** A 2-D map of all customers. t-SNE and UMAP are drawn while they run; their last picture stays after a cancel. */
export function ProjectionMap({
  method,
  tool,
}: {
  readonly method: Projection["method"];
  readonly tool: MapTool;
}) {
  const options = useMemo(() => projectionOptionsSchema.parse({ method }), [method]);
  const computation = useProjection(options);
  const { entry, names } = useSegments();
  const [picked, pick] = usePicked();
  const { selection, select } = useSelection();
  const [hoveredRow, setHoveredRow] = useState(-1);
  const [lastPartial, setLastPartial] = useState<Projection | null>(null);

  const partial = partialOf(computation);
  if (partial && partial !== lastPartial) setLastPartial(partial);
  const isMoving = computation.state === "working" && partial !== null;
  const drawn =
    partial ??
    (computation.state === "done" ? computation.data : (computation.data ?? lastPartial));

  if (!drawn) {
    return (
      <div className="flex flex-1 items-center justify-center p-6">
        <ComputationStatus computation={computation} what={words.mapWhat} />
      </div>
    );
  }
  const rows = drawn.coordinates.length / 2;
  const clustering = entry?.clustering.labels.length === rows ? entry.clustering : null;
  const identityOf = (row: number) => {
    const label = clustering?.labels[row];
    return label === undefined ? null : (entry?.identities[label] ?? null);
  };
  return (
    <>
      {isMoving ? <Moving computation={computation} /> : null}
      {computation.state === "failed" || computation.state === "cancelled" ? (
        <div className="mx-4 rounded-md bg-sunken px-3 py-2">
          <ComputationStatus computation={computation} what={words.mapWhat} isCompact />
        </div>
      ) : null}
      <ScatterMap
        coordinates={drawn.coordinates}
        labels={clustering?.labels ?? null}
        identities={entry?.identities ?? []}
        names={names}
        picked={picked}
        selected={selection?.set.rows === rows ? selection.set : null}
        paint={null}
        tool={tool}
        hoveredRow={hoveredRow}
        description={words.mapDescription(words.maps[method], rows, clustering?.k ?? 0)}
        card={
          hoveredRow >= 0 ? (
            <CustomerCard
              row={hoveredRow}
              identity={identityOf(hoveredRow)}
              name={names.get(identityOf(hoveredRow) ?? -1) ?? ""}
            />
          ) : null
        }
        onHover={setHoveredRow}
        onSelect={(set, joining) => {
          pick(null);
          select(set, joining);
        }}
        onPick={(row) => {
          const identity = row < 0 ? null : identityOf(row);
          pick(identity === picked ? null : identity);
        }}
      />
      <p className="px-4 py-2.5 text-faint text-xs">
        {noteOf(drawn, isMoving)}
        {clustering ? "" : ` · ${words.notColored}`}
      </p>
    </>
  );
}

function Moving({ computation }: { readonly computation: HoldableComputation<Projection> }) {
  const { running, cancel, hold } = computation;
  const isHeld = running?.isHeld === true;
  const progress = running?.progress;
  return (
    <div className="flex items-center justify-between gap-3 px-4 text-muted text-xs" role="status">
      <span>
        {isHeld
          ? words.tsneHeld(progress?.done ?? 0, progress?.total ?? 0)
          : words.tsneRunning(progress?.done ?? 0, progress?.total ?? 0)}
        {running?.remainingMs == null ? "" : ` · ${formatRemaining(running.remainingMs)}`}
      </span>
      <span className="flex gap-2">
        <Button size="small" onClick={() => hold(!isHeld)}>
          {isHeld ? words.goOn : words.hold}
        </Button>
        <Button size="small" onClick={cancel}>
          {computationWords.cancel}
        </Button>
      </span>
    </div>
  );
}

function partialOf({ state, running }: Computation<Projection>): Projection | null {
  const partial = running?.progress.partial;
  return state === "working" && partial ? (partial as Projection) : null;
}

function noteOf(projection: Projection, isMoving: boolean): string {
  if (projection.method === "pca") {
    const share = projection.explainedVariance?.reduce((sum, value) => sum + value, 0) ?? 0;
    return words.pcaNote(share);
  }
  const { perplexity = 30, divergence, iterations = 0 } = projection;
  if (projection.method === "umap") return words.umapNote(iterations);
  return words.tsneNote(Math.round(perplexity), isMoving ? undefined : divergence, iterations);
}
