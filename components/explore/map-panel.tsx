"use client";

import { Choice } from "@/components/ui/choice";
import { Panel } from "@/components/ui/panel";
import { ProjectionMap } from "./projection-map";
import { TreeView } from "./tree-view";
import { maps, useMapKind } from "./view-state";
import { exploreWords as words } from "./words";

export function MapPanel() {
  const [kind, setKind] = useMapKind();
  return (
    <Panel className="flex min-h-[28rem] min-w-0 flex-col" aria-label={words.mapWhat}>
      <div className="flex min-h-11 items-center px-3 py-2">
        <Choice
          label={words.mapsLabel}
          value={kind}
          options={maps.map((value) => ({ value, label: words.maps[value] }))}
          onChange={(value) => void setKind(value)}
        />
      </div>
      {kind === "tree" ? <TreeView /> : <ProjectionMap key={kind} method={kind} />}
    </Panel>
  );
}
