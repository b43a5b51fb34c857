"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/check-field";
import type { ColumnProfile } from "@/lib/schema/profile";
import { obstacleOf, suitedColumns } from "./edit-recipe";
import { prepareWords as words } from "./words";

const searchFrom = 16;
/** Boxes beyond this many are found by searching. */
const mostShown = 200;

/** Which columns decide who is alike. Those that cannot say why. */
export function FeatureChoice({
  chosen,
  profiles,
  onChoose,
}: {
  readonly chosen: readonly string[];
  readonly profiles: readonly ColumnProfile[];
  readonly onChoose: (columns: readonly string[]) => void;
}) {
  const [query, setQuery] = useState("");
  const chosenNames = new Set(chosen);
  const wanted = query.trim().toLowerCase();
  const found = profiles.filter(({ name }) => name.toLowerCase().includes(wanted));
  const isChosen = ({ name }: ColumnProfile) => chosenNames.has(name);
  const toggle = (name: string, isOn: boolean) => {
    const next = new Set(chosenNames);
    if (isOn) next.add(name);
    else next.delete(name);
    onChoose(profiles.map((profile) => profile.name).filter((other) => next.has(other)));
  };
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <span className="text-muted text-xs">
          {words.selected(profiles.filter(isChosen).length, profiles.length)}
        </span>
        <Button size="small" variant="quiet" onClick={() => onChoose(suitedColumns(profiles))}>
          {words.all}
        </Button>
        <Button size="small" variant="quiet" onClick={() => onChoose([])}>
          {words.none}
        </Button>
        {profiles.length > searchFrom ? (
          <input
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            className="h-7 min-w-40 rounded-md border border-line bg-panel px-2 text-xs"
          />
        ) : null}
      </div>
      <div className="grid max-h-72 grid-cols-[repeat(auto-fill,minmax(165px,1fr))] gap-x-4 gap-y-2 overflow-y-auto">
        {found.slice(0, mostShown).map((profile) => {
          const obstacle = obstacleOf(profile);
          const reason = obstacle
            ? words.cannot[obstacle]
            : profile.role === "feature" || isChosen(profile)
              ? null
              : words.notFeature[profile.role];
          return (
            <CheckField
              key={profile.name}
              checked={isChosen(profile)}
              disabled={obstacle !== null && !isChosen(profile)}
              onChange={(isOn) => toggle(profile.name, isOn)}
            >
              <bdi className="break-words">{profile.name}</bdi>
              {reason ? <span className="text-faint text-xs"> {reason}</span> : null}
            </CheckField>
          );
        })}
      </div>
    </>
  );
}
