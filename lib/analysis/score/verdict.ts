import type { Chance, Score, Verdict } from "@/lib/schema/clustering";
import { natural, twoDigits } from "./words";

export interface Candidate {
  readonly k: number;
  readonly score: Score;
  readonly sizes: readonly number[];
}

export function verdict(entries: readonly Candidate[], chance: Chance): Verdict {
  let best = 0;
  entries.forEach((entry, i) => {
    if (entry.score.silhouette > entries[best]!.score.silhouette) best = i;
  });
  const { k, score } = entries[best]!;
  const excess = score.silhouette - chance.silhouettes[best]!;
  const kind = excess < 0.03 ? "none" : excess < 0.1 ? "weak" : "clear";
  return { kind, k, sentence: natural[kind](k), evidence: [twoDigits(excess)] };
}
