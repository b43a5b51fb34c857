"use client";

import { CheckField } from "@/components/ui/check-field";
import { Choice } from "@/components/ui/choice";
import { Hint } from "@/components/ui/hint";
import { SelectField } from "@/components/ui/select-field";
import type { Segmentation } from "@/lib/schema/segment";
import { profileUnits } from "./cell-text";
import type { ProfileSort, ProfileView } from "./profile-view";
import { profileTableWords as words } from "./words";

/** What a panel's header offers for the profile table in it. */
export function ProfileTableControls({
  view,
  segmentation,
  names,
  onChange,
}: {
  readonly view: ProfileView;
  readonly segmentation: Segmentation | undefined;
  /** Keyed by the segment's number. */
  readonly names: ReadonlyMap<number, string>;
  readonly onChange: (view: ProfileView) => void;
}) {
  const segments = [...(segmentation?.segments ?? [])].sort((a, b) => a.segment - b.segment);
  const hasUnclustered = segmentation?.profile.some(({ clustered }) => !clustered) ?? false;
  const sort = view.sort.by === "segment" ? `segment ${view.sort.segment}` : view.sort.by;
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1">
      <Choice
        label={words.unitLabel}
        value={view.unit}
        options={profileUnits.map((value) => ({ value, label: words[value] }))}
        onChange={(unit) => onChange({ ...view, unit })}
      />
      <SelectField
        label={words.sort}
        isLabelVisible
        value={sort}
        options={[
          { value: "strength", label: words.sortStrength },
          { value: "name", label: words.sortName },
          ...segments.map(({ segment }) => ({
            value: `segment ${segment}`,
            label: names.get(segment) ?? "",
          })),
        ]}
        onChange={(value) => onChange({ ...view, sort: sortOf(value) })}
        className="max-w-64"
      />
      <Hint text={words.onlyDifferentDetail}>
        <span>
          <CheckField
            className="items-center text-muted text-sm"
            checked={view.isOnlyDifferent}
            onChange={(isOnlyDifferent) => onChange({ ...view, isOnlyDifferent })}
          >
            {words.onlyDifferent}
          </CheckField>
        </span>
      </Hint>
      {hasUnclustered ? (
        <CheckField
          className="items-center text-muted text-sm"
          checked={view.hasUnclustered}
          onChange={(isShown) => onChange({ ...view, hasUnclustered: isShown })}
        >
          {words.hasUnclustered}
        </CheckField>
      ) : null}
    </div>
  );
}

function sortOf(value: string): ProfileSort {
  if (value === "name" || value === "strength") return { by: value };
  return { by: "segment", segment: Number(value.slice("segment ".length)) };
}
