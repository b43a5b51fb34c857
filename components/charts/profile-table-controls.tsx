"use client";

import { CheckField } from "@/components/ui/check-field";
import { Choice } from "@/components/ui/choice";
import type { ProfileUnit } from "./profile-cell-text";
import { profileTableWords as words } from "./profile-table-words";

export interface ProfileView {
  readonly unit: ProfileUnit;
  readonly isOnlyDifferent: boolean;
}

export const initialProfileView: ProfileView = { unit: "index", isOnlyDifferent: false };

/** What a panel's header offers for the profile table in it. */
export function ProfileTableControls({
  view,
  onChange,
}: {
  readonly view: ProfileView;
  readonly onChange: (view: ProfileView) => void;
}) {
  return (
    <>
      <Choice
        label={words.unitLabel}
        value={view.unit}
        options={[
          { value: "units", label: words.units },
          { value: "index", label: words.index },
        ]}
        onChange={(unit) => onChange({ ...view, unit })}
      />
      <CheckField
        className="items-center text-muted text-sm"
        checked={view.isOnlyDifferent}
        onChange={(isOnlyDifferent) => onChange({ ...view, isOnlyDifferent })}
      >
        {words.onlyDifferent}
      </CheckField>
    </>
  );
}
