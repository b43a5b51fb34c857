/** Local regression of values at 1 … n, as Cleveland et al. (1990) and their Fortran do it. */
export interface Loess {
  /** Points that count at once, odd. */
  readonly window: number;
  /** 0: local mean; 1: local line. */
  readonly degree: 0 | 1;
}

/**
 * How the smoothed value at x, 1-based, is made of the values at `left` … `right`: their weights go to
 * `weights[0 … right − left]` and sum to 1. Tricube weights fall to 0 at the farther end; where the window
 * exceeds n they reach half of that further. `robustness` multiplies them. False where no weight is left.
 */
function localWeights(
  n: number,
  x: number,
  left: number,
  right: number,
  { window, degree }: Loess,
  robustness: Float64Array | undefined,
  weights: Float64Array,
): boolean {
  let reach = Math.max(x - left, right - x);
  if (window > n) reach += Math.floor((window - n) / 2);
  let total = 0;
  let center = 0;
  for (let j = left; j <= right; j++) {
    const distance = Math.abs(j - x);
    let weight = 0;
    if (distance <= 0.999 * reach) {
      weight = distance <= 0.001 * reach ? 1 : (1 - (distance / reach) ** 3) ** 3;
      if (robustness) weight *= robustness[j - 1]!;
    }
    weights[j - left] = weight;
    total += weight;
    center += weight * j;
  }
  if (total <= 0) return false;
  center /= total;
  let variance = 0;
  for (let j = left; j <= right; j++) {
    weights[j - left]! /= total;
    variance += weights[j - left]! * (j - center) ** 2;
  }
  if (reach <= 0 || degree === 0 || !(Math.sqrt(variance) > 0.001 * (n - 1))) return true;
  const slope = (x - center) / variance;
  for (let j = left; j <= right; j++) weights[j - left]! *= slope * (j - center) + 1;
  return true;
}

/** The weights for the places 0 … n + 1, made once for all series of the same length. */
export interface LoessPlan {
  readonly n: number;
  readonly options: Loess;
  readonly width: number;
  /** First point that counts, 1-based, per place. */
  readonly lefts: Int32Array;
  /** `width` per place. */
  readonly weights: Float64Array;
}

export function planLoess(n: number, options: Loess): LoessPlan {
  const width = Math.min(options.window, n);
  const half = Math.floor((options.window + 1) / 2);
  const lefts = new Int32Array(n + 2);
  const weights = new Float64Array(width * (n + 2));
  for (let x = 0; x <= n + 1; x++) {
    const left = Math.max(1, Math.min(x - half + 1, n - width + 1));
    lefts[x] = left;
    const own = weights.subarray(x * width, (x + 1) * width);
    localWeights(n, x, left, left + width - 1, options, undefined, own);
  }
  return { n, options, width, lefts, weights };
}

/** The smoothed value at place x, 0 … n + 1; `otherwise` where robustness leaves no weight. O(window) time. */
export function loessAt(
  { n, options, width, lefts, weights }: LoessPlan,
  values: Float64Array,
  x: number,
  robustness: Float64Array | undefined,
  otherwise: number,
): number {
  const left = lefts[x]!;
  let sum = 0;
  if (!robustness) {
    for (let k = 0; k < width; k++) sum += weights[x * width + k]! * values[left - 1 + k]!;
    return sum;
  }
  const own = new Float64Array(width);
  if (!localWeights(n, x, left, left + width - 1, options, robustness, own)) return otherwise;
  for (let k = 0; k < width; k++) sum += own[k]! * values[left - 1 + k]!;
  return sum;
}

/** Smooths values 1 … n into `smoothed`; one that robustness leaves without any weight stays as it is. */
export function loess(
  plan: LoessPlan,
  values: Float64Array,
  smoothed: Float64Array,
  robustness?: Float64Array,
): void {
  if (plan.n < 2) {
    smoothed[0] = values[0]!;
    return;
  }
  for (let i = 1; i <= plan.n; i++) {
    smoothed[i - 1] = loessAt(plan, values, i, robustness, values[i - 1]!);
  }
}
