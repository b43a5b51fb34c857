"use client";

import { useMemo, useRef, useState } from "react";
import { ScoreChart } from "@/components/charts/score-chart";
import type { ScorePoint } from "@/components/charts/score-scales";
import { formatCompact, formatCount, formatScore, formatValue } from "@/components/ui/formats";
import { Hint } from "@/components/ui/hint";
import type { ScoredClustering, Sweep } from "@/lib/schema/clustering";
import type { SweepStability } from "@/lib/schema/stability";
import { exploreWords as words } from "./words";

export type Shown = keyof typeof words.scores;
export const shown = Object.keys(words.scores) as Shown[];

const formats: Record<Shown, (value: number) => string> = {
  inertia: formatValue,
  silhouette: formatScore,
  daviesBouldin: formatScore,
  calinskiHarabasz: formatCompact,
  gap: formatScore,
  stability: formatScore,
  smallest: formatCount,
};

/** Scores with a half-width that is worth telling. */
const withError: ReadonlySet<Shown> = new Set(["silhouette", "gap"]);

/** Each score over k, all on the same axis of k; nothing of a score that is not known. */
export function SweepScores({
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
  const chance = useMemo(() => chanceOf(sweep), [sweep]);
  const [hoveredK, setHoveredK] = useState<number | null>(null);
  const told = hoveredK ?? k;
  const list = useRef<HTMLUListElement>(null);
  const [reached, setReached] = useState<Shown>("inertia");
  const goFrom = (key: Shown, step: -1 | 1) => {
    const next = shown[shown.indexOf(key) + step];
    if (next === undefined || series[next].length === 0) return;
    setReached(next);
    list.current?.querySelector<HTMLElement>(`[data-of="${next}"] [data-score]`)?.focus();
  };
  return (
    <ul ref={list} className="mt-2">
      {shown.map((key) => {
        const { name, term, good } = words.scores[key];
        const points = series[key];
        const point = points.find((one) => one.k === told);
        return (
          <li key={key} data-of={key} className="border-line border-t px-4 pt-0.5">
            <div className="flex items-baseline justify-between gap-2">
              <Hint text={good}>
                <button
                  data-picture
                  type="button"
                  className="min-h-6 cursor-help truncate text-left"
                >
                  <span className="font-semibold">{name}</span>{" "}
                  <span className="text-faint text-xs">{term}</span>
                </button>
              </Hint>
              <span className="shrink-0">
                {hoveredK === null ? null : (
                  <span className="mr-1 text-faint text-xs">{words.atK(hoveredK)}</span>
                )}
                <span className="font-semibold">{point ? textOf(key, point) : ""}</span>
              </span>
            </div>
            {points.length > 0 ? (
              <ScoreChart
                points={points}
                selectedK={k}
                hoveredK={hoveredK}
                label={`${name} (${term})`}
                textOf={(at) => {
                  const one = points.find((point) => point.k === at);
                  return `${words.segments(at)}: ${one ? textOf(key, one) : words.notKnown}`;
                }}
                isReached={key === reached}
                onLeave={(step) => goFrom(key, step)}
                onHover={setHoveredK}
                onPick={onPick}
                {...(key === "silhouette" ? { chance } : {})}
              />
            ) : (
              <p className="h-10 pt-1 text-faint text-xs">{words.scoreComes}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function textOf(key: Shown, { value, error = 0 }: ScorePoint): string {
  const text = formats[key](value);
  return error > 0 && withError.has(key) ? `${text} ± ${formatScore(error)}` : text;
}

/** The same as the table behind the charts has it. */
export function seriesOf(
  { entries, gaps }: Sweep,
  stability: SweepStability | undefined,
): Record<Shown, readonly ScorePoint[]> {
  const from = (read: (entry: ScoredClustering) => number) =>
    entries.map((entry) => ({ k: entry.clustering.k, value: read(entry) }));
  return {
    inertia: from(({ score }) => score.inertia),
    silhouette: entries.map(({ clustering, score }) => ({
      k: clustering.k,
      value: score.silhouette,
      error: score.silhouetteError,
    })),
    daviesBouldin: from(({ score }) => score.daviesBouldin),
    calinskiHarabasz: from(({ score }) => score.calinskiHarabasz),
    gap: gaps
      .filter(({ k, gap }) => k >= (entries[0]?.clustering.k ?? 2) && Number.isFinite(gap))
      .map(({ k, gap, error }) => ({ k, value: gap, error })),
    stability: (stability?.byK ?? []).map(({ k, adjustedRand }) => {
      return { k, value: adjustedRand.mean };
    }),
    smallest: from(({ clustering }) => Math.min(...clustering.sizes)),
  };
}

function chanceOf({ entries, chance }: Sweep): readonly ScorePoint[] {
  return entries.flatMap(({ clustering }, i) => {
    const value = chance.silhouettes[i];
    return value === undefined ? [] : [{ k: clustering.k, value }];
  });
}
