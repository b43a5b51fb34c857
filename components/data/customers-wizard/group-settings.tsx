"use client";

import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import {
  customerOptions,
  customersStepSchema,
  type FeatureGroup,
} from "@/lib/schema/customers-step";
import type { Draft } from "./draft";
import { wizardWords as words } from "./words";

/** A setting that two groups share stands with the first of them. */
const settingsOf: Partial<Record<FeatureGroup, readonly FeatureGroup[]>> = {
  trend: ["trend"],
  windows: ["windows"],
  season: ["season"],
  sessions: ["sessions"],
  carts: ["sessions", "carts"],
};

export function hasSettings(group: FeatureGroup, chosen: readonly FeatureGroup[]): boolean {
  const first = settingsOf[group]?.find((one) => chosen.includes(one));
  return first === group || group === "windows";
}

export function GroupSettings({
  group,
  draft,
  onChange,
}: {
  readonly group: FeatureGroup;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}) {
  const options = customerOptions(draft);
  const isWindows = group === "windows" || group === "trend";
  return (
    <div className="flex max-w-sm flex-col gap-2">
      {isWindows && (group === "trend" || !draft.groups?.includes("trend")) ? (
        <WindowsField
          value={options.windows}
          onChange={(windows) => onChange({ ...draft, windows })}
        />
      ) : null}
      {group === "windows" ? (
        <NumberField
          label={words.lags}
          value={options.lags}
          placeholder="1"
          isWhole
          min={0}
          max={12}
          onChange={(lags) => onChange({ ...draft, lags: lags ?? 1 })}
        />
      ) : null}
      {group === "season" ? (
        <SelectField
          isLabelVisible
          label={words.season}
          value={options.season}
          options={[
            { value: "year", label: words.seasons.year },
            { value: "week", label: words.seasons.week },
          ]}
          onChange={(season) => onChange({ ...draft, season })}
        />
      ) : null}
      {(group === "sessions" || group === "carts") && draft.session === undefined ? (
        <NumberField
          label={words.gap}
          value={options.sessionGapMinutes}
          placeholder="30"
          isWhole={false}
          min={1}
          max={10_080}
          onChange={(minutes) => onChange({ ...draft, sessionGapMinutes: minutes ?? 30 })}
        />
      ) : null}
    </div>
  );
}

/** What is half typed, or not allowed, is kept here and marked. */
function WindowsField({
  value,
  onChange,
}: {
  readonly value: readonly number[];
  readonly onChange: (windows: number[]) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? value.join(", ");
  const parsed = customersStepSchema.shape.windows.safeParse([
    ...new Set(
      text
        .split(/[,;\s]+/)
        .filter(Boolean)
        .map(Number),
    ),
  ]);
  const settle = () => {
    if (!parsed.success || !parsed.data) return;
    setTyped(null);
    if (parsed.data.join() !== value.join()) onChange(parsed.data);
  };
  return (
    <label className="flex flex-wrap items-center justify-between gap-2">
      <span className="text-muted text-xs">{words.windowsField}</span>
      <input
        inputMode="numeric"
        value={text}
        aria-invalid={!parsed.success}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === "Enter") settle();
        }}
        className={classNames(
          "h-7 w-28 rounded-md border bg-panel px-2 text-xs",
          parsed.success ? "border-line" : "border-danger",
        )}
      />
      {parsed.success ? null : (
        <span role="alert" className="w-full text-danger text-xs">
          {words.windowsWrong}
        </span>
      )}
    </label>
  );
}
