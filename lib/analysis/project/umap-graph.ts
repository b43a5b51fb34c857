/** Nearest other rows of every row: rows × count, nearest first. */
export interface NearRows {
  readonly count: number;
  readonly indices: Uint32Array;
  readonly distances: Float64Array;
}

/** Directed edges, both ways between any two rows that belong together, and how strongly they do, in (0, 1]. */
export interface FuzzyGraph {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly strengths: Float64Array;
}

const halvings = 64;
const tolerance = 1e-5;
const leastScale = 1e-3;
const rowsPerStep = 500;

/**
 * UMAP's fuzzy union of the neighborhoods of all rows, as umap-js makes it, a row counted among its own neighbors.
 * Edges weaker than 1 / `epochs` of the strongest are left out, for they would never be drawn.
 * O(rows · count² + rows · count · 64). McInnes, Healy & Melville (2018), arXiv:1802.03426.
 */
export function* fuzzyGraph(near: NearRows, epochs: number): Generator<void, FuzzyGraph, void> {
  const { count, indices } = near;
  const rows = indices.length / count;
  const own = yield* ownStrengths(near);
  const strengthOf = (row: number, other: number): number => {
    for (let i = row * count; i < (row + 1) * count; i++) if (indices[i] === other) return own[i]!;
    return -1;
  };
  const from = new Uint32Array(2 * indices.length);
  const to = new Uint32Array(2 * indices.length);
  const strengths = new Float64Array(2 * indices.length);
  let filled = 0;
  const add = (a: number, b: number, strength: number) => {
    from[filled] = a;
    to[filled] = b;
    strengths[filled++] = strength;
  };
  let strongest = 0;
  for (let row = 0; row < rows; row++) {
    for (let i = row * count; i < (row + 1) * count; i++) {
      const other = indices[i]!;
      const there = own[i]!;
      const back = strengthOf(other, row);
      const strength = back < 0 ? there : there + back - there * back;
      strongest = Math.max(strongest, strength);
      add(row, other, strength);
      if (back < 0) add(other, row, strength);
    }
    if (row % rowsPerStep === rowsPerStep - 1) yield;
  }

  let kept = 0;
  for (let edge = 0; edge < filled; edge++) {
    if (strengths[edge]! < strongest / epochs) continue;
    from[kept] = from[edge]!;
    to[kept] = to[edge]!;
    strengths[kept++] = strengths[edge]!;
  }
  yield;
  return {
    from: from.subarray(0, kept),
    to: to.subarray(0, kept),
    strengths: strengths.subarray(0, kept),
  };
}

/** How strongly each row holds its neighbors: 1 the nearest, less the farther, so much that they add up to log₂ of their number. */
function* ownStrengths({
  count,
  indices,
  distances,
}: NearRows): Generator<void, Float64Array, void> {
  const rows = indices.length / count;
  const strengths = new Float64Array(rows * count);
  const meanOfAll = distances.reduce((a, b) => a + b, 0) / (rows * (count + 1));
  for (let row = 0; row < rows; row++) {
    const near = distances.subarray(row * count, (row + 1) * count);
    const nearest = near.find((d) => d > 0) ?? 0;
    const mean = nearest > 0 ? near.reduce((a, b) => a + b, 0) / (count + 1) : meanOfAll;
    const scale = Math.max(scaleOf(near, nearest), leastScale * mean);
    near.forEach((d, i) => {
      strengths[row * count + i] = d <= nearest ? 1 : Math.exp((nearest - d) / scale);
    });
    if (row % rowsPerStep === rowsPerStep - 1) yield;
  }
  return strengths;
}

function scaleOf(near: Float64Array, nearest: number): number {
  const target = Math.log2(near.length + 1);
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let scale = 1;
  for (let step = 0; step < halvings; step++) {
    let sum = 0;
    for (const d of near) sum += d > nearest ? Math.exp((nearest - d) / scale) : 1;
    if (Math.abs(sum - target) < tolerance) break;
    if (sum > target) high = scale;
    else low = scale;
    scale = high === Number.POSITIVE_INFINITY ? 2 * scale : (low + high) / 2;
  }
  return scale;
}
