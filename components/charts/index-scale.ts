/** Beyond eight times as much, or an eighth, a mark stands at the end of the scale. */
const mostDoublings = 3;

/** Ends and middle of a scale of ratios wide enough for the indices: 50, 100, 200 up to 12.5, 100, 800. */
export function indexTicks(indices: readonly number[]): readonly number[] {
  let reach = 1;
  for (const index of indices) {
    if (Number.isFinite(index)) reach = Math.max(reach, Math.ceil(Math.abs(doublings(index))));
  }
  return [100 / 2 ** reach, 100, 100 * 2 ** reach];
}

/** Where an index stands between the first tick (0) and the last (1); null when it is no number. */
export function indexPosition(index: number, ticks: readonly number[]): number | null {
  if (!Number.isFinite(index)) return null;
  const reach = Math.log2((ticks.at(-1) ?? 200) / 100);
  return Math.max(0, Math.min(1, 0.5 + doublings(index) / (2 * reach)));
}

function doublings(index: number): number {
  return Math.max(-mostDoublings, Math.min(mostDoublings, Math.log2(Math.max(0, index) / 100)));
}
