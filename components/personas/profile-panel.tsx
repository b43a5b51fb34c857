"use client";

import { useState } from "react";
import { ProfileTableControls } from "@/components/charts/profile-table/controls";
import { ProfileTable } from "@/components/charts/profile-table/profile-table";
import { initialProfileView } from "@/components/charts/profile-table/profile-view";
import { profileTableWords } from "@/components/charts/profile-table/words";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { SavePicture } from "@/components/ui/picture/save-picture";
import type { ProfileDetail } from "@/lib/schema/description";
import type { Segmentation } from "@/lib/schema/segment";
import { personasWords as words } from "./words";

export function ProfilePanel({
  segmentation,
  details,
  names,
  picked,
  onPick,
}: {
  readonly segmentation: Segmentation;
  /** The lines of its profile in more depth; undefined until they are known. */
  readonly details: readonly ProfileDetail[] | undefined;
  readonly names: ReadonlyMap<number, string>;
  readonly picked: number;
  readonly onPick: (segment: number) => void;
}) {
  const [view, setView] = useState(initialProfileView);
  return (
    <Panel className="flex min-w-0 flex-col">
      <PanelHeader title={words.profile} detail={profileTableWords.told[view.unit]}>
        <ProfileTableControls
          view={view}
          segmentation={segmentation}
          names={names}
          onChange={setView}
        />
        <SavePicture title={words.profile} />
      </PanelHeader>
      <ProfileTable
        segmentation={segmentation}
        details={details}
        names={names}
        view={view}
        highlighted={picked}
        onSort={(sort) => setView({ ...view, sort })}
        onPick={onPick}
        className="max-h-[70vh] rounded-b-lg"
      />
    </Panel>
  );
}
