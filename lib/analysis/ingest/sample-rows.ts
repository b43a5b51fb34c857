import type { RowSample } from "@/lib/schema/reading";
import { counterRandom, streams } from "../random/counter-random";

/** Decides, row by row as they come, which ones make up a random sample. */
export interface RowSampler {
  /** Whether the next row is kept for now. */
  take(): boolean;
  /** Rows that came by. */
  seen(): number;
  /** More are kept than is good; `thin` then. */
  isFull(): boolean;
  /** Which of the rows kept so far, counted from 0, stay; ascending. Later ones are told apart by the same measure. */
  thin(): Uint32Array;
}

const fewest = 1 << 12;

/**
 * A uniform sample without replacement, in the order of the file: every row draws a number, and the rows with the least
 * numbers stay. Which ones depends on the seed and on their places alone. One pass, memory for at most twice the sample,
 * O(rows + sample · log(sample) · log(rows / sample)) time. Stratified by nothing.
 */
export function createRowSampler({ rows, seed }: RowSample): RowSampler {
  const random = counterRandom(seed, streams.rowSample);
  const most = Math.max(fewest, 2 * rows);
  let draws = new Float64Array(most);
  let limit = Number.POSITIVE_INFINITY;
  let kept = 0;
  let seen = 0;
  return {
    seen: () => seen,
    isFull: () => kept >= most,
    take() {
      seen++;
      const draw = random.uniform();
      if (draw > limit) return false;
      if (kept === draws.length) {
        const more = new Float64Array(2 * draws.length);
        more.set(draws);
        draws = more;
      }
      draws[kept++] = draw;
      return true;
    },
    thin() {
      if (kept > rows) limit = draws.slice(0, kept).sort()[rows - 1]!;
      const stay = new Uint32Array(Math.min(kept, rows));
      let count = 0;
      for (let i = 0; i < kept && count < stay.length; i++) {
        if (draws[i]! > limit) continue;
        draws[count] = draws[i]!;
        stay[count++] = i;
      }
      kept = count;
      return stay;
    },
  };
}
