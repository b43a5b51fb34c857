"use client";

import { classNames } from "@/components/ui/class-names";
import { formatScore } from "@/components/ui/formats";
import { exploreWords as words } from "../words";

/** Above the columns: their numbers of segments, to choose from, and between them how far neighbors agree. */
export function FlowHeads({
  ks,
  chosen,
  agreements,
  onChoose,
}: {
  readonly ks: readonly number[];
  readonly chosen: number;
  /** Between each number and the next. */
  readonly agreements: readonly number[];
  readonly onChoose: (k: number) => void;
}) {
  return (
    <ol className="flex justify-between px-[13px] pb-5">
      {ks.map((k, i) => (
        <li key={k} className="relative flex w-6 flex-col items-center">
          <button
            type="button"
            aria-pressed={i === chosen}
            aria-label={words.flow.choose(k)}
            onClick={() => onChoose(k)}
            className={classNames(
              "h-6 w-6 rounded-md text-xs hover:bg-sunken",
              i === chosen && "bg-accent-soft font-semibold text-accent",
            )}
          >
            {k}
          </button>
          {agreements[i] === undefined ? null : (
            <span
              title={words.flow.agreement(formatScore(agreements[i]))}
              className="pointer-events-none absolute top-6 left-6 whitespace-nowrap text-[0.6875rem] text-faint"
            >
              {formatScore(agreements[i])}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
