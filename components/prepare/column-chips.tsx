"use client";

import { Check } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { prepareWords as words } from "./words";

const shownAtFirst = 60;
const shownMore = 240;

/** Columns that a step can be applied to, each switched on or off. */
export function ColumnChips({
  label,
  empty,
  columns,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly empty: string;
  readonly columns: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (columns: string[]) => void;
}) {
  const [most, setMost] = useState(shownAtFirst);
  const chosenNames = new Set(chosen);
  const left = columns.length - most;
  if (columns.length === 0) return <p className="text-faint text-xs">{empty}</p>;
  return (
    <fieldset className="flex max-h-40 flex-wrap gap-1.5 overflow-y-auto">
      <legend className="sr-only">{label}</legend>
      {columns.slice(0, most).map((name) => {
        const isOn = chosenNames.has(name);
        return (
          <button
            key={name}
            type="button"
            aria-pressed={isOn}
            onClick={() =>
              onChoose(isOn ? chosen.filter((other) => other !== name) : [...chosen, name])
            }
            className={classNames(
              "inline-flex h-6 max-w-56 items-center gap-1 rounded-full border border-line px-2.5 text-xs hover:bg-sunken",
              isOn && "border-accent bg-accent-soft",
            )}
          >
            {isOn ? (
              <Check className="size-3 shrink-0 text-accent" strokeWidth={3} aria-hidden />
            ) : null}
            <bdi className="truncate">{name}</bdi>
          </button>
        );
      })}
      {left > 0 ? (
        <Button
          size="small"
          variant="quiet"
          className="h-6"
          onClick={() => setMost(most + shownMore)}
        >
          {words.moreColumns(Math.min(left, shownMore))}
        </Button>
      ) : null}
    </fieldset>
  );
}
