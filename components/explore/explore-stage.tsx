"use client";

import { useExploreKeys } from "./explore-keys";
import { HowManyPanel } from "./how-many-panel";
import { MapPanel } from "./map-panel";
import { PointAtSegments } from "./point-at-segments";
import { ProfilePanel } from "./profile-panel";
import { SegmentsPanel } from "./segments-panel";
import { VerdictPanel } from "./verdict-panel";
import { useViewCorrection } from "./view-state";
import { exploreWords as words } from "./words";

/** The working screen: how many, where they are, who they are, what sets them apart. */
export function ExploreStage() {
  useExploreKeys();
  useViewCorrection();
  return (
    <PointAtSegments className="grid grid-cols-[258px_minmax(0,1fr)_272px] grid-rows-[auto_36rem_auto] gap-3 max-lg:grid-cols-1 max-lg:grid-rows-none">
      <h1 className="sr-only">{words.title}</h1>
      <VerdictPanel className="col-span-full" />
      <HowManyPanel />
      <MapPanel />
      <SegmentsPanel />
      <ProfilePanel className="col-span-full" />
    </PointAtSegments>
  );
}
