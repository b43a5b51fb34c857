"use client";

import type { KeyboardEvent } from "react";
import { mapWords as words } from "./map-words";

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Goes from customer to customer by keys: the arrows to the nearest one that way, Enter picks its segment. */
export function MapWalk({
  onStart,
  onStep,
  onPick,
  onEnd,
}: {
  readonly onStart: () => void;
  readonly onStep: (toward: readonly [number, number]) => void;
  readonly onPick: () => void;
  readonly onEnd: () => void;
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    const toward = directions[event.key];
    if (toward) onStep(toward);
    else if (event.key === "Enter" || event.key === " ") onPick();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      type="button"
      aria-label={words.walk}
      onFocus={(event) => {
        if (event.currentTarget.matches(":focus-visible")) onStart();
      }}
      onBlur={onEnd}
      onKeyDown={onKeyDown}
      className="pointer-events-none absolute inset-0.5 rounded-md"
    />
  );
}
