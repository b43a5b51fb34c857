"use client";

import { useRef, useState } from "react";
import type { MapTool } from "@/components/charts/map/map-tools";
import type { SpaceCamera } from "@/components/charts/map/space-map";
import { Choice } from "@/components/ui/choice";
import { Panel } from "@/components/ui/panel";
import { SavePicture } from "@/components/ui/picture/save-picture";
import { projectionMethods } from "@/lib/schema/projection";
import { FlowView } from "./flow/flow-view";
import { ProjectionMap } from "./projection-map";
import { SilhouetteView } from "./silhouette/silhouette-view";
import { SpaceView } from "./space-view";
import { TreeView } from "./tree-view";
import { type MapKind, maps, useMapKind } from "./view-state";
import { exploreWords as words } from "./words";

export function MapPanel() {
  const [kind, setKind] = useMapKind();
  /** Kept while other maps are looked at. */
  const camera = useRef<SpaceCamera>(null);
  const [tool, setTool] = useState<MapTool>("move");
  return (
    <Panel className="flex min-h-[28rem] min-w-0 flex-col" aria-label={words.mapWhat}>
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-3 py-2">
        <Choice
          label={words.mapsLabel}
          value={kind}
          options={maps.map((value) => ({ value, label: words.maps[value] }))}
          onChange={(value) => void setKind(value)}
        />
        <SavePicture title={words.maps[kind]} />
      </div>
      {isProjection(kind) ? (
        <ProjectionMap key={kind} method={kind} tool={tool} onTool={setTool} />
      ) : null}
      {kind === "space" ? <SpaceView camera={camera} /> : null}
      {kind === "tree" ? <TreeView /> : null}
      {kind === "silhouette" ? <SilhouetteView /> : null}
      {kind === "flow" ? <FlowView /> : null}
    </Panel>
  );
}

type ProjectionKind = (typeof projectionMethods)[number];

function isProjection(kind: MapKind): kind is ProjectionKind {
  return projectionMethods.some((method) => method === kind);
}
