/** The values that are not missing (NaN), in a new array. */
export function presentOf(values: Float64Array): Float64Array {
  const present = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isNaN(value)) present[count++] = value;
  }
  return count === values.length ? present : present.slice(0, count);
}

/**
 * The q-th quantile, q in [0, 1], interpolated linearly between neighbors (numpy's default, type 7
 * of Hyndman & Fan 1996). NaN when there are no values. Reorders `values`, none of which may be
 * NaN. Takes O(n) time on average.
 */
export function quantile(values: Float64Array, q: number): number {
  if (values.length === 0) return Number.NaN;
  const position = q * (values.length - 1);
  const below = Math.floor(position);
  select(values, below);
  const low = values[below]!;
  const share = position - below;
  if (share === 0) return low;
  let high = Number.POSITIVE_INFINITY;
  for (let i = below + 1; i < values.length; i++) if (values[i]! < high) high = values[i]!;
  return low * (1 - share) + high * share;
}

/** The most frequent value, the smallest of several; NaN when there are none. Sorts `values`. */
export function mode(values: Float64Array): number {
  values.sort();
  let best = Number.NaN;
  let bestCount = 0;
  let start = 0;
  for (let i = 1; i <= values.length; i++) {
    if (values[i] === values[start]) continue;
    if (i - start > bestCount) {
      bestCount = i - start;
      best = values[start]!;
    }
    start = i;
  }
  return best;
}

/** Puts the value of that rank in its place, smaller ones before it, larger ones after (Hoare 1961, Algorithm 65). */
function select(values: Float64Array, rank: number): void {
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    const pivot = middleOf(values[left]!, values[(left + right) >>> 1]!, values[right]!);
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const swapped = values[i]!;
      values[i++] = values[j]!;
      values[j--] = swapped;
    }
    if (rank <= j) right = j;
    else if (rank >= i) left = i;
    else return;
  }
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
