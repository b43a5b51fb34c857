"use client";

import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { prepareWords as words } from "./words";

const shownAtFirst = 4;
/** A line more is no gain over the button that would hide it. */
const notWorthHiding = 1;
const mostShown = 200;

/** What a step did, a sentence for each column; the first few where there are many. */
export function DidList({
  sentences,
  isEarlier,
}: {
  readonly sentences: readonly string[];
  /** They are about the recipe before the last change. */
  readonly isEarlier: boolean;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const isShort = sentences.length <= shownAtFirst + notWorthHiding;
  const shown = isShort ? sentences : sentences.slice(0, isOpen ? mostShown : shownAtFirst);
  const left = sentences.length - shown.length;
  return (
    <ul className={classNames("mt-2 space-y-0.5", isEarlier && "text-faint")} aria-busy={isEarlier}>
      {shown.map((sentence) => (
        <li key={sentence} className="flex gap-2">
          <span aria-hidden className="text-faint">
            →
          </span>
          <bdi className="min-w-0 break-words">{sentence}</bdi>
        </li>
      ))}
      {left > 0 ? (
        <li className="pl-5 text-muted text-xs">
          {isOpen ? (
            words.moreDone(left)
          ) : (
            <button
              type="button"
              className="text-accent hover:underline"
              onClick={() => setIsOpen(true)}
            >
              {words.moreDone(left)}
            </button>
          )}
        </li>
      ) : null}
    </ul>
  );
}
