"use client";

import { useMemo, useState } from "react";
import type { MapArrow } from "@/components/charts/map/map-arrows";
import { MapLegend } from "@/components/charts/map/map-legend";
import type { MapTool } from "@/components/charts/map/map-tools";
import { ScatterMap } from "@/components/charts/map/scatter-map";
import { ComputationStatus } from "@/components/ui/computation-frame";
import { usePrepared, useProjection } from "@/lib/client/computations";
import { useHighlight, usePoint } from "@/lib/client/highlight";
import type { Highlight } from "@/lib/client/highlight-store";
import { useSegments } from "@/lib/client/segments";
import { useSelection } from "@/lib/client/selection";
import {
  type Projection,
  type ProjectionOptions,
  projectionOptionsSchema,
} from "@/lib/schema/projection";
import { useArranged } from "./arranged";
import { CustomerCard } from "./customer-card";
import { MapBar } from "./map-bar";
import { useMapColoring } from "./map-colors";
import { MapFlags } from "./map-flags";
import { MapMoving } from "./map-moving";
import { MapTable } from "./map-table";
import { mapWords } from "./map-words";
import { useStandingOut } from "./standing-out";
import { usePerplexity, usePicked } from "./view-state";
import { WhyLink } from "./why-link";
import { exploreWords as words } from "./words";

/** More lines between segments than this would be a net. */
const shownBridges = 3;

/** A 2-D map of all customers. t-SNE and UMAP are drawn while they run; their last picture stays after a cancel. */
export function ProjectionMap({
  method,
  tool,
  onTool,
}: {
  readonly method: Projection["method"];
  readonly tool: MapTool;
  readonly onTool: (tool: MapTool) => void;
}) {
  const [perplexity] = usePerplexity();
  const options = useMemo(() => optionsOf(method, perplexity), [method, perplexity]);
  const [hasArrows, setHasArrows] = useState(false);
  const coloring = useMapColoring();
  const { data: prepared } = usePrepared();
  const features = prepared?.features.map(({ name }) => name) ?? [];
  const computation = useProjection(options);
  const { entry, names } = useSegments();
  const [picked, pick] = usePicked();
  const { selection, join } = useSelection();
  const [hoveredRow, setHoveredRow] = useState(-1);
  const [clickedRow, setClickedRow] = useState(-1);
  const highlight = useHighlight();
  /** What this map pointed at last; it is for the other views. */
  const [own, setOwn] = useState<Highlight | null>(null);
  const point = usePoint();
  const { drawn, isMoving } = useArranged(computation);
  const standing = useStandingOut((drawn?.coordinates.length ?? 0) / 2);

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
  const { overlaps, outlying } = standing;
  const pointed = hoveredRow < 0 && highlight !== own ? highlight : null;
  const pointedSegment = pointed?.kind === "segment" ? pointed.segment : null;
  const pointedRows = pointed?.kind === "rows" ? pointed.set : null;
  const selected = pointedRows ?? selection?.set;
  const hover = (row: number) => {
    if (row === hoveredRow) return;
    setHoveredRow(row);
    const identity = row < 0 ? null : identityOf(row);
    const next = identity === null ? null : ({ kind: "segment", segment: identity } as const);
    setOwn(next ?? own);
    point(next);
  };
  return (
    <>
      <MapBar
        method={method}
        tool={tool}
        onTool={onTool}
        hasArrows={hasArrows}
        onArrows={setHasArrows}
      />
      {isMoving ? <MapMoving computation={computation} /> : null}
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
        picked={pointedSegment ?? picked}
        selected={selected?.rows === rows ? selected : null}
        paint={coloring?.painted.paint.codes.length === rows ? coloring.painted.paint : null}
        arrows={hasArrows ? arrowsOf(drawn, features) : []}
        axes={axesOf(drawn)}
        bridges={(clustering ? overlaps : []).slice(0, shownBridges).map((overlap) => ({
          from: overlap.segments[0],
          to: overlap.segments[1],
          text: mapWords.flags.bridge(overlap.share),
        }))}
        tool={tool}
        hoveredRow={hoveredRow}
        description={words.mapDescription(words.maps[method], rows, clustering?.k ?? 0)}
        card={
          hoveredRow >= 0 ? (
            <CustomerCard
              row={hoveredRow}
              identity={identityOf(hoveredRow)}
              name={names.get(identityOf(hoveredRow) ?? -1) ?? ""}
              notes={standing.notesOn(hoveredRow)}
            />
          ) : null
        }
        onHover={hover}
        onSelect={(set, joining) => {
          pick(null);
          join(set, joining);
        }}
        onPick={(row) => {
          const identity = row < 0 ? null : identityOf(row);
          pick(identity === picked ? null : identity);
          setClickedRow(row);
        }}
      />
      {coloring ? <MapLegend {...coloring} others={words.colors.others} /> : null}
      {clustering ? (
        <MapFlags
          overlaps={overlaps}
          outlying={outlying}
          isAsked={standing.isAsked}
          isQuiet={standing.isQuiet}
          onAsk={standing.ask}
          names={names}
        />
      ) : null}
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-2">
        <p className="text-faint text-xs">
          {noteOf(drawn, isMoving)}
          {clustering ? "" : ` · ${words.notColored}`}
        </p>
        {clustering && clickedRow >= 0 && clickedRow < rows ? (
          <WhyLink row={clickedRow} identity={identityOf(clickedRow)} />
        ) : null}
        {clustering && entry ? (
          <MapTable
            coordinates={drawn.coordinates}
            labels={clustering.labels}
            identities={entry.identities}
            names={names}
          />
        ) : null}
      </div>
    </>
  );
}

function optionsOf(method: Projection["method"], perplexity: number | null): ProjectionOptions {
  const isUsual = method !== "tsne" || perplexity === null;
  const asked = projectionOptionsSchema.safeParse(isUsual ? { method } : { method, perplexity });
  return asked.success ? asked.data : projectionOptionsSchema.parse({ method });
}

/** What each feature weighs on the two axes. */
function arrowsOf(
  { loadings, dimensions }: Projection,
  features: readonly string[],
): readonly MapArrow[] {
  if (loadings?.length !== dimensions * features.length) return [];
  return features.map((name, i) => ({
    name,
    x: loadings[i] ?? 0,
    y: loadings[features.length + i] ?? 0,
  }));
}

function axesOf({ explainedVariance }: Projection) {
  const [across, up] = explainedVariance ?? [];
  if (across === undefined || up === undefined) return null;
  return { across: mapWords.space.axis(1, across), up: mapWords.space.axis(2, up) };
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
