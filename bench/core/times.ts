import type { Times } from "./measurement";

export interface Timed {
  readonly ms: number;
}

export interface Patience {
  /** Warm runs after the first. */
  readonly repeats: number;
  /** No further run is begun that would end after this. */
  readonly patienceMs: number;
}

/** A first run, then warm ones as far as patience goes. */
export async function runRepeatedly<T extends Timed>(
  { repeats, patienceMs }: Patience,
  once: () => T | Promise<T>,
): Promise<T[]> {
  const runs: T[] = [];
  do runs.push(await once());
  while (runs.length <= repeats && hasPatience(runs, patienceMs));
  return runs;
}

/** Whether one more run, as long as the longest so far, keeps within the patience. */
function hasPatience(runs: readonly Timed[], patienceMs: number): boolean {
  const spent = runs.reduce((sum, { ms }) => sum + ms, 0);
  return spent + Math.max(...runs.map(({ ms }) => ms)) <= patienceMs;
}

/**
 * The run that counts: the median of the warm ones (of an even number the slower in the middle), or the first where
 * there are no others or it was faster.
 */
export function thatCounts<T extends Timed>(runs: readonly T[]): T {
  const first = runs[0]!;
  const warm = runs.slice(1).toSorted((a, b) => a.ms - b.ms);
  const median = warm[Math.floor(warm.length / 2)] ?? first;
  return median.ms < first.ms ? median : first;
}

export function timesOf(runs: readonly Timed[]): Times {
  return { ms: thatCounts(runs).ms, firstMs: runs[0]!.ms, runs: runs.length };
}
