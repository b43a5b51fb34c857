"use client";

import { useMemo } from "react";
import { classNames } from "@/components/ui/class-names";
import type { Sweep } from "@/lib/schema/clustering";
import type { SweepStability } from "@/lib/schema/stability";
import { seriesOf, shown, textOf } from "./sweep-scores";
import { exploreWords as words } from "./words";

/** The charts' figures as text; a number of segments can be picked here too. */
export function ScoreTable({
  sweep,
  stability,
  k,
  onPick,
}: {
  readonly sweep: Sweep;
  readonly stability: SweepStability | undefined;
  readonly k: number;
  readonly onPick: (k: number) => void;
}) {
  const series = useMemo(() => seriesOf(sweep, stability), [sweep, stability]);
  const isOnlyOne = sweep.entries.length === 1;
  return (
    <details className="px-4 pt-1">
      <summary className="cursor-pointer text-muted text-xs hover:text-ink">
        {words.asTable}
      </summary>
      <section
        aria-label={words.asTable}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="mt-2 overflow-x-auto"
      >
        <table className="w-full text-right text-[11px]">
          <thead className="text-faint">
            <tr>
              <th className="text-left font-medium" scope="col">
                k
              </th>
              {shown.map((key) => (
                <th key={key} className="whitespace-nowrap px-1.5 font-medium" scope="col">
                  {words.scores[key].term}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sweep.entries.map(({ clustering: { k: own } }) => (
              <tr key={own} className={classNames(own === k && "font-semibold text-accent")}>
                <th className="text-left font-medium" scope="row">
                  {isOnlyOne ? (
                    own
                  ) : (
                    <button
                      type="button"
                      aria-label={words.see(own)}
                      aria-pressed={own === k}
                      className="min-h-6 min-w-6 text-left hover:underline"
                      onClick={() => onPick(own)}
                    >
                      {own}
                    </button>
                  )}
                </th>
                {shown.map((key) => {
                  const point = series[key].find((one) => one.k === own);
                  const isKnown = point && Number.isFinite(point.value);
                  return (
                    <td key={key} className="whitespace-nowrap px-1.5">
                      {isKnown ? textOf(key, point) : ""}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
