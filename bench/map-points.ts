import { counterRandom, streams } from "@/lib/analysis/random/counter-random";

/** Places on a map in some groups of unequal size and width, and a few strays; within −8 to 8. */
export function mapPoints(rows: number, groups: number) {
  const random = counterRandom(17, streams.samples, rows);
  const coordinates = new Float32Array(2 * rows);
  const labels = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const label = Math.floor(groups * random.uniform() ** 1.5);
    const spread = row % 1000 === 0 ? 2.4 : 0.35 + 0.08 * label;
    labels[row] = label;
    coordinates[2 * row] = 3 * Math.cos(label) + spread * random.normal();
    coordinates[2 * row + 1] = 2.4 * Math.sin(label) + spread * random.normal();
  }
  return { coordinates, labels };
}
