"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Panel, PanelHeader } from "@/components/ui/panel";
import type { ColumnProfile } from "@/lib/schema/profile";
import { ColumnCard } from "./column-card";
import { dataWords as words } from "./words";

/** A file of thousands of columns still opens at once. */
const shownAtFirst = 24;

export function ColumnsPanel({ profiles }: { readonly profiles: readonly ColumnProfile[] }) {
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? profiles : profiles.slice(0, shownAtFirst);
  return (
    <Panel aria-label={words.columnsTitle} className="min-w-0">
      <PanelHeader title={words.columnsTitle} detail={words.columnsDetail} />
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(210px,1fr))] gap-3 px-4 pb-4">
        {shown.map((profile) => (
          <ColumnCard key={profile.name} profile={profile} />
        ))}
      </ul>
      {shown.length < profiles.length ? (
        <div className="px-4 pb-4">
          <Button onClick={() => setIsAll(true)}>{words.showAll(profiles.length)}</Button>
        </div>
      ) : null}
    </Panel>
  );
}
