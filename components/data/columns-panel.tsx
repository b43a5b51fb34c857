"use client";

import { Search } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { SwitchField } from "@/components/ui/switch-field";
import { usePersonalView } from "@/lib/client/personal-view";
import { isPersonal } from "@/lib/schema/meaning";
import type { ColumnProfile, Finding } from "@/lib/schema/profile";
import { CardGrid } from "./card-grid";
import { profileWords } from "./profile-words";
import { dataWords as words } from "./words";

/** Fewer cards than this are found by looking. */
const worthSearching = 12;

export function ColumnsPanel({
  profiles,
  findings,
}: {
  readonly profiles: readonly ColumnProfile[];
  readonly findings: readonly Finding[];
}) {
  const [query, setQuery] = useState("");
  const wanted = useDeferredValue(query.trim().toLowerCase());
  const findingsOf = useMemo(() => byColumn(findings), [findings]);
  const shown = useMemo(
    () => profiles.filter(({ name }) => wanted === "" || name.toLowerCase().includes(wanted)),
    [profiles, wanted],
  );
  return (
    <Panel aria-label={words.columnsTitle} className="min-w-0">
      <PanelHeader title={words.columnsTitle} detail={words.columnsDetail}>
        <PersonalSwitch profiles={profiles} />
        {profiles.length >= worthSearching ? (
          <label className="relative">
            <span className="sr-only">{profileWords.find}</span>
            <Search className="absolute top-1.5 left-2 size-4 text-faint" aria-hidden />
            <input
              type="search"
              value={query}
              placeholder={profileWords.find}
              onChange={(event) => setQuery(event.target.value)}
              className="h-7 w-40 rounded-md border border-line bg-panel pr-2 pl-7 text-xs"
            />
          </label>
        ) : null}
        {wanted === "" ? null : (
          <span className="text-muted text-xs" aria-live="polite">
            {profileWords.shown(shown.length, profiles.length)}
          </span>
        )}
      </PanelHeader>
      {shown.length === 0 ? (
        <p className="px-4 pb-4 text-muted">{profileWords.noneFound}</p>
      ) : (
        <CardGrid profiles={shown} findingsOf={findingsOf} />
      )}
    </Panel>
  );
}

/** There only where something is masked. */
export function PersonalSwitch({ profiles }: { readonly profiles: readonly ColumnProfile[] }) {
  const [isShown, show] = usePersonalView();
  if (!profiles.some(({ meaning }) => isPersonal(meaning?.meaning))) return null;
  return (
    <span className="flex items-center gap-2 text-muted text-xs">
      {profileWords.showPersonal}
      <SwitchField label={profileWords.showPersonal} checked={isShown} onChange={show} />
    </span>
  );
}

function byColumn(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.column === undefined) continue;
    const others = found.get(finding.column);
    if (others) others.push(finding);
    else found.set(finding.column, [finding]);
  }
  return found;
}
