"use client";

import { CheckField } from "@/components/ui/check-field";
import { type FeatureGroup, featureGroups } from "@/lib/schema/customers-step";
import { needOf } from "@/lib/schema/group-needs";
import type { Draft } from "./draft";
import { GroupSettings, hasSettings } from "./group-settings";
import { wizardWords as words } from "./words";

/** What can be found out, each with a plain sentence; what the columns cannot tell says what it needs. */
export function GroupList({
  draft,
  onChange,
}: {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}) {
  const chosen: readonly FeatureGroup[] = draft.groups ?? ["rfm"];
  const choose = (group: FeatureGroup, isOn: boolean) =>
    onChange({
      ...draft,
      groups: featureGroups.filter((one) => (one === group ? isOn : chosen.includes(one))),
    });
  return (
    <ul className="flex flex-col gap-2.5">
      {featureGroups.map((group) => {
        const need = needOf(group, draft);
        const isOn = chosen.includes(group) && need === null;
        return (
          <li key={group}>
            <CheckField
              checked={isOn}
              disabled={need !== null}
              onChange={(isTicked) => choose(group, isTicked)}
            >
              <span className="font-medium">{words.groups[group].title}</span>
              {need ? <span className="text-faint text-xs"> · {words.needs[need]}</span> : null}
              <span className={need ? "block text-xs" : "block text-muted text-xs"}>
                {words.groups[group].sentence}
              </span>
            </CheckField>
            {isOn && hasSettings(group, chosen) ? (
              <div className="mt-1.5 ml-6">
                <GroupSettings group={group} draft={draft} onChange={onChange} />
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
