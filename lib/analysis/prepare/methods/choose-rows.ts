import { counterRandom, streams } from "../../random/counter-random";

/**
 * `count` of the rows 0 … `rows` − 1 in ascending order, each as likely as any other; all of them when there are
 * no more. The same seed gives the same rows. O(rows) time.
 * Vitter (1985), Algorithm S of Knuth, doi:10.1145/3147.3165.
 */
export function chooseRows(rows: number, count: number, seed: number): Uint32Array {
  if (count >= rows) return Uint32Array.from({ length: rows }, (_, row) => row);
  const random = counterRandom(seed, streams.preparing, rows);
  const chosen = new Uint32Array(count);
  let found = 0;
  for (let row = 0; found < count; row++) {
    if (random.uniform() * (rows - row) < count - found) chosen[found++] = row;
  }
  return chosen;
}
