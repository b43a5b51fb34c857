"use client";

import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Panel, PanelHeader } from "@/components/ui/panel";
import type { ColumnProfile, Finding } from "@/lib/schema/profile";
import { ColumnCard } from "./column-card";
import { dataWords as words } from "./words";

/** A file of thousands of columns still opens at once, and shows more of them bit by bit. */
const shownAtFirst = 24;
const shownMore = 240;

export function ColumnsPanel({
  profiles,
  findings,
}: {
  readonly profiles: readonly ColumnProfile[];
  readonly findings: readonly Finding[];
}) {
  const [most, setMost] = useState(shownAtFirst);
  const findingsOf = useMemo(() => byColumn(findings), [findings]);
  const shown = profiles.slice(0, most);
  const left = profiles.length - shown.length;
  return (
    <Panel aria-label={words.columnsTitle} className="min-w-0">
      <PanelHeader title={words.columnsTitle} detail={words.columnsDetail} />
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(210px,1fr))] gap-3 px-4 pb-4">
        {shown.map((profile) => (
          <ColumnCard
            key={profile.name}
            profile={profile}
            findings={findingsOf.get(profile.name)}
          />
        ))}
      </ul>
      {left > 0 ? (
        <div className="px-4 pb-4">
          <Button onClick={() => setMost(most + shownMore)}>
            {left <= shownMore ? words.showAll(profiles.length) : words.showMore(shownMore, left)}
          </Button>
        </div>
      ) : null}
    </Panel>
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
