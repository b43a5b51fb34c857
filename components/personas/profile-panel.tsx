"use client";

import { useState } from "react";
import { ProfileTable } from "@/components/charts/profile-table";
import {
  initialProfileView,
  ProfileTableControls,
} from "@/components/charts/profile-table-controls";
import { Panel, PanelHeader } from "@/components/ui/panel";
import type { Segmentation } from "@/lib/schema/segment";
import { personasWords as words } from "./words";

export function ProfilePanel({
  segmentation,
  names,
  picked,
  onPick,
}: {
  readonly segmentation: Segmentation;
  readonly names: ReadonlyMap<number, string>;
  readonly picked: number;
  readonly onPick: (segment: number) => void;
}) {
  const [view, setView] = useState(initialProfileView);
  return (
    <Panel className="flex min-w-0 flex-col">
      <PanelHeader
        title={words.profile}
        detail={view.unit === "units" ? words.profileUnits : words.profileIndex}
      >
        <ProfileTableControls view={view} onChange={setView} />
      </PanelHeader>
      <ProfileTable
        segmentation={segmentation}
        names={names}
        unit={view.unit}
        isOnlyDifferent={view.isOnlyDifferent}
        highlighted={picked}
        onPick={onPick}
        className="max-h-[70vh] rounded-b-lg"
      />
    </Panel>
  );
}
