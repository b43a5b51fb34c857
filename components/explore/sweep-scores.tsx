"use client";

import { useMemo } from "react";
import { ScoreChart, type ScorePoint } from "@/components/charts/score-chart";
import { formatCompact, formatScore, formatValue } from "@/components/ui/formats";
import { Hint } from "@/components/ui/hint";
import type { Score, Sweep } from "@/lib/schema/clustering";
import { exploreWords as words } from "./words";

const shown = ["inertia", "silhouette", "daviesBouldin", "calinskiHarabasz"] as const;
type Shown = (typeof shown)[number];

const formats: Record<Shown, (value: number) => string> = {
  inertia: formatValue,
  silhouette: formatScore,
  daviesBouldin: formatScore,
  calinskiHarabasz: formatCompact,
};

export function SweepScores({
  sweep,
  k,
  onPick,
}: {
  readonly sweep: Sweep;
  readonly k: number;
  readonly onPick: (k: number) => void;
}) {
  const series = useMemo(() => seriesOf(sweep), [sweep]);
  const score = sweep.entries.find((entry) => entry.clustering.k === k)?.score;
  return (
    <ul className="mt-2">
      {shown.map((key) => {
        const { name, term, good } = words.scores[key];
        return (
          <li key={key} className="border-line border-t px-4 pt-2">
            <div className="flex items-baseline justify-between gap-2">
              <Hint text={good}>
                <button type="button" className="cursor-help text-left">
                  <span className="font-semibold">{name}</span>{" "}
                  <span className="text-faint text-xs">{term}</span>
                </button>
              </Hint>
              <span className="font-semibold">{score ? formatScoreOf(key, score) : ""}</span>
            </div>
            <ScoreChart
              points={series[key]}
              selectedK={k}
              onPick={onPick}
              {...(key === "silhouette" ? { chance: series.chance } : {})}
            />
          </li>
        );
      })}
    </ul>
  );
}

function formatScoreOf(key: Shown, score: Score): string {
  const text = formats[key](score[key]);
  return key === "silhouette" && score.silhouetteError > 0
    ? `${text} ± ${formatScore(score.silhouetteError)}`
    : text;
}

function seriesOf(sweep: Sweep): Record<Shown | "chance", readonly ScorePoint[]> {
  const pointsOf = (read: (score: Score) => number) =>
    sweep.entries.map(({ clustering, score }) => ({ k: clustering.k, value: read(score) }));
  return {
    inertia: pointsOf((score) => score.inertia),
    silhouette: pointsOf((score) => score.silhouette),
    daviesBouldin: pointsOf((score) => score.daviesBouldin),
    calinskiHarabasz: pointsOf((score) => score.calinskiHarabasz),
    chance: sweep.entries.flatMap(({ clustering }, i) => {
      const value = sweep.chance.silhouettes[i];
      return value === undefined ? [] : [{ k: clustering.k, value }];
    }),
  };
}
