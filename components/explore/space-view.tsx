"use client";

import { parseAsStringLiteral, useQueryState } from "nuqs";
import { type RefObject, useMemo, useState, useSyncExternalStore } from "react";
import { hasWebgl } from "@/components/charts/has-webgl";
import { MapLegend } from "@/components/charts/map/map-legend";
import { type SpaceCamera, SpaceMap } from "@/components/charts/map/space-map";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { SelectField } from "@/components/ui/select-field";
import { useProjection } from "@/lib/client/computations";
import { useSegments } from "@/lib/client/segments";
import { useSelection } from "@/lib/client/selection";
import { type Projection, projectionOptionsSchema } from "@/lib/schema/projection";
import { CustomerCard } from "./customer-card";
import { useColorBy, useColorChoices, useMapColoring } from "./map-colors";
import { mapWords } from "./map-words";
import { useMapKind, usePicked } from "./view-state";
import { exploreWords as words } from "./words";

const methods = ["pca", "tsne"] as const;
/** More points than this turn too slowly. */
const mostShown = 30_000;

let canDraw: boolean | null = null;
const knowsWebgl = () => {
  canDraw ??= hasWebgl();
  return canDraw;
};
const never = () => () => {};

/** A map with a third direction, to turn. */
export function SpaceView({ camera }: { readonly camera: RefObject<SpaceCamera | null> }) {
  const [, setKind] = useMapKind();
  const isAble = useSyncExternalStore(never, knowsWebgl, () => true);
  const [method, setMethod] = useQueryState(
    "space",
    parseAsStringLiteral(methods).withDefault("pca").withOptions({ history: "push" }),
  );
  const [by, colorBy] = useColorBy();
  const choices = useColorChoices();
  const options = useMemo(() => projectionOptionsSchema.parse({ method, dimensions: 3 }), [method]);
  const computation = useProjection(options, isAble);
  if (!isAble) {
    return (
      <div className="flex max-w-lg flex-col items-start gap-3 px-4 py-6">
        <p className="text-muted">{words.space.unable}</p>
        <Button onClick={() => void setKind(method)}>{mapWords.space.flat}</Button>
      </div>
    );
  }
  return (
    <>
      <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1 px-4 pb-1">
        <SelectField
          label={words.colors.label}
          isLabelVisible
          value={choices.some(({ value }) => value === by) ? by : "segment"}
          options={choices}
          onChange={(value) => void colorBy(value)}
          className="min-w-44 max-w-56"
        />
        <Choice
          label={words.space.method}
          value={method}
          options={methods.map((value) => ({ value, label: words.maps[value] }))}
          onChange={(value) => void setMethod(value)}
        />
      </div>
      <ComputationFrame computation={computation} what={words.mapWhat}>
        {(projection) => <Space projection={projection} camera={camera} />}
      </ComputationFrame>
    </>
  );
}

function Space({
  projection,
  camera,
}: {
  readonly projection: Projection;
  readonly camera: RefObject<SpaceCamera | null>;
}) {
  const { entry, names } = useSegments();
  const [picked, pick] = usePicked();
  const { selection } = useSelection();
  const coloring = useMapColoring();
  const [hoveredRow, setHoveredRow] = useState(-1);
  const all = projection.coordinates.length / projection.dimensions;
  const rows = useMemo(() => shownRows(all), [all]);
  const labels = entry?.clustering.labels.length === all ? entry.clustering.labels : null;
  const identityOf = (row: number) => {
    const label = labels?.[row];
    return label === undefined ? null : (entry?.identities[label] ?? null);
  };
  const { explainedVariance } = projection;
  const axes = useMemo(
    () =>
      explainedVariance?.map((one, i) => mapWords.space.axis(i + 1, one)) ??
      [1, 2, 3].map(mapWords.space.direction),
    [explainedVariance],
  );
  if (projection.dimensions !== 3) return null;
  const share = projection.explainedVariance?.reduce((sum, value) => sum + value, 0) ?? 0;
  const hovered = hoveredRow < 0 ? null : identityOf(hoveredRow);
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <SpaceMap
        description={words.space.description(words.maps[projection.method], all)}
        coordinates={projection.coordinates}
        rows={rows}
        axes={axes}
        camera={camera}
        labels={labels}
        identities={entry?.identities ?? []}
        picked={picked}
        selected={selection?.set.rows === all ? selection.set : null}
        paint={coloring?.painted.paint.codes.length === all ? coloring.painted.paint : null}
        onHover={setHoveredRow}
        onPick={(row) => {
          const identity = row < 0 ? null : identityOf(row);
          pick(identity === picked ? null : identity);
        }}
      />
      {hoveredRow < 0 ? null : (
        <div className="pointer-events-none absolute top-2 right-2 z-10 w-60 rounded-lg border border-line bg-panel p-3 shadow-lg empty:hidden">
          <CustomerCard row={hoveredRow} identity={hovered} name={names.get(hovered ?? -1) ?? ""} />
        </div>
      )}
      {coloring ? <MapLegend {...coloring} others={words.colors.others} /> : null}
      <p className="px-4 py-2.5 text-faint text-xs">
        {projection.method === "pca" ? words.space.pcaNote(share) : words.space.tsneNote}
        {rows.length < all ? ` · ${words.space.sampled(rows.length, all)}` : ""}
      </p>
    </div>
  );
}

/** All rows, or as many as can be turned, evenly over the file. */
function shownRows(all: number): Uint32Array {
  const shown = Math.min(all, mostShown);
  return Uint32Array.from({ length: shown }, (_, i) => Math.floor((i * all) / shown));
}
