"use client";

import { useMemo, useRef, useState } from "react";
import { ProfileTableControls } from "@/components/charts/profile-table/controls";
import {
  ProfileTable,
  profileKey,
  type SelectionColumn,
} from "@/components/charts/profile-table/profile-table";
import { initialProfileView } from "@/components/charts/profile-table/profile-view";
import { profileTableWords } from "@/components/charts/profile-table/words";
import { classNames } from "@/components/ui/class-names";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { SavePicture } from "@/components/ui/picture/save-picture";
import { useProfileDetails } from "@/lib/client/profile-details";
import { useSegments } from "@/lib/client/segments";
import { useSelection, useSelectionProfile } from "@/lib/client/selection";
import { DistributionPane } from "./distribution/distribution-pane";
import { usePicked } from "./view-state";
import { exploreWords as words } from "./words";

/** Features × segments in the customers' own units, under the map. */
export function ProfilePanel({ className }: { readonly className?: string }) {
  const segments = useSegments();
  const { sweep, segmentations, segmentation, names } = segments;
  const details = useProfileDetails(segments);
  const [picked, pick] = usePicked();
  const selection = useSelectionColumn();
  const [view, setView] = useState(initialProfileView);
  const table = useRef<HTMLDivElement>(null);
  return (
    <Panel
      className={classNames("flex min-w-0 flex-col", className)}
      aria-label={words.profileTitle}
    >
      <PanelHeader title={words.profileTitle} detail={profileTableWords.told[view.unit]}>
        <ProfileTableControls
          view={view}
          segmentation={segmentation}
          names={names}
          onChange={setView}
        />
        <SavePicture title={words.profileTitle} />
      </PanelHeader>
      <ComputationFrame computation={segmentations} what={words.profileWhat} after={sweep}>
        {() =>
          segmentation ? (
            <div className="flex border-line border-t max-[88rem]:flex-col">
              <div ref={table} className="min-w-0 flex-1">
                <ProfileTable
                  segmentation={segmentation}
                  names={names}
                  details={details}
                  view={view}
                  onSort={(sort) => setView({ ...view, sort })}
                  highlighted={picked}
                  selection={selection}
                  onPick={(segment) => pick(segment === picked ? null : segment)}
                  className="max-h-96 pb-1"
                />
              </div>
              <DistributionPane
                profile={segmentation.profile}
                lines={table}
                className="w-54 shrink-0 border-line border-l px-3.5 py-3 max-[88rem]:w-full max-[88rem]:border-t max-[88rem]:border-l-0"
              />
            </div>
          ) : null
        }
      </ComputationFrame>
    </Panel>
  );
}

function useSelectionColumn(): SelectionColumn | null {
  const { selection } = useSelection();
  const { data, isStale } = useSelectionProfile();
  const cells = useMemo(
    () =>
      data && new Map(data.profile.map((row) => [profileKey(row.column, row.category), row.cell])),
    [data],
  );
  if (!selection) return null;
  const share = selection.count / Math.max(1, selection.set.rows);
  return { share, cells: isStale ? null : (cells ?? null) };
}
