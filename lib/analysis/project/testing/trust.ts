/**
 * How far the `count` nearest neighbors on a map (rows × dimensions) are neighbors in the data (columns-major): 1
 * is best. Venna & Kaski (2001), doi:10.1007/3-540-44668-0_68.
 */
export function trust(
  values: ArrayLike<number>,
  columns: number,
  map: Float32Array,
  dimensions: number,
  count = 12,
): number {
  const rows = map.length / dimensions;
  let penalty = 0;
  for (let row = 0; row < rows; row++) {
    const order = (distance: (other: number) => number) =>
      Array.from({ length: rows }, (_, other) => other)
        .filter((other) => other !== row)
        .map((other) => ({ other, d: distance(other) }))
        .sort((a, b) => a.d - b.d)
        .map(({ other }) => other);
    const rank = new Map(
      order((other) =>
        squares(columns, (j) => values[j * rows + row]! - values[j * rows + other]!),
      ).map((other, i) => [other, i + 1]),
    );
    const near = order((other) =>
      squares(dimensions, (d) => map[row * dimensions + d]! - map[other * dimensions + d]!),
    ).slice(0, count);
    for (const other of near) penalty += Math.max(0, rank.get(other)! - count);
  }
  return 1 - (2 * penalty) / (rows * count * (2 * rows - 3 * count - 1));
}

function squares(count: number, difference: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += difference(i) ** 2;
  return sum;
}
