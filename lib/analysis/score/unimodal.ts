const mostModes = 40;

/**
 * As many numbers as given, ascending, spread like them but with a single peak: evenly spaced
 * quantiles of the density that rises up to a mode and falls after it, the one of at most 40 modes
 * whose distribution comes nearest to the given numbers'. The ends and the tails stay.
 * Takes finite numbers, ascending; equal ones and fewer than 3 different ones come back as they are.
 * O(40 · values). After Grenander (1956); the distance is Cramér and von Mises'.
 */
export function unimodal(sorted: Float64Array): Float64Array {
  const { knots, masses } = gapsOf(sorted);
  if (masses.length < 2) return sorted.slice();
  const widths = Float64Array.from(masses, (_, i) => knots[i + 1]! - knots[i]!);
  return quantiles(knots, peaked(masses, widths), sorted.length);
}

/**
 * Masses of neighboring intervals moved so that the density rises up to one interval and falls after it, the one of at
 * most 40 whose distribution comes nearest to the given masses'. At least one interval.
 */
export function peaked(masses: Float64Array, widths: Float64Array): Float64Array {
  const gaps = masses.length;
  const pools: Pools = {
    mass: new Float64Array(gaps),
    width: new Float64Array(gaps),
    count: new Uint32Array(gaps),
  };
  let best: Float64Array = masses;
  let nearest = Number.POSITIVE_INFINITY;
  const modes = Math.min(gaps + 1, mostModes);
  for (let i = 0; i < modes; i++) {
    const mode = Math.round((i * gaps) / (modes - 1));
    const fitted = singlePeak(masses, widths, mode, pools);
    const distance = differ(fitted, masses);
    if (distance < nearest) {
      nearest = distance;
      best = fitted;
    }
  }
  return best;
}

/** The different values, and the share of all values that each gap between two of them holds. */
function gapsOf(sorted: Float64Array): { knots: number[]; masses: Float64Array } {
  const knots: number[] = [];
  const counts: number[] = [];
  for (const value of sorted) {
    if (value === knots.at(-1)) counts[counts.length - 1]! += 1;
    else {
      knots.push(value);
      counts.push(1);
    }
  }
  const masses = new Float64Array(Math.max(0, knots.length - 1));
  const last = masses.length;
  for (let i = 0; i < last; i++) {
    const left = i === 0 ? counts[0]! : counts[i]! / 2;
    const right = i === last - 1 ? counts[last]! : counts[i + 1]! / 2;
    masses[i] = (left + right) / sorted.length;
  }
  return { knots, masses };
}

/** Neighboring gaps that share one density, in the order they were met. */
interface Pools {
  readonly mass: Float64Array;
  readonly width: Float64Array;
  readonly count: Uint32Array;
}

/** Masses of the gaps after pooling neighbors until the density rises up to gap `mode` and falls from there. */
function singlePeak(
  masses: Float64Array,
  widths: Float64Array,
  mode: number,
  pools: Pools,
): Float64Array {
  const fitted = new Float64Array(masses.length);
  pool(masses, widths, 0, mode, 1, pools, fitted);
  pool(masses, widths, masses.length - 1, mode - 1, -1, pools, fitted);
  return fitted;
}

/** Pools adjacent violators on the way from `from` to before `to`, along which the density must not fall. */
function pool(
  masses: Float64Array,
  widths: Float64Array,
  from: number,
  to: number,
  step: 1 | -1,
  { mass, width, count }: Pools,
  out: Float64Array,
): void {
  let top = -1;
  for (let i = from; i !== to; i += step) {
    top++;
    mass[top] = masses[i]!;
    width[top] = widths[i]!;
    count[top] = 1;
    while (top > 0 && mass[top - 1]! * width[top]! >= mass[top]! * width[top - 1]!) {
      mass[top - 1]! += mass[top]!;
      width[top - 1]! += width[top]!;
      count[top - 1]! += count[top]!;
      top--;
    }
  }
  let at = from;
  for (let p = 0; p <= top; p++) {
    const density = mass[p]! / width[p]!;
    for (let i = 0; i < count[p]!; i++, at += step) out[at] = density * widths[at]!;
  }
}

/** Mean squared distance of two distributions at the knots, weighted by the mass around them. */
function differ(fitted: Float64Array, masses: Float64Array): number {
  let gap = 0;
  let sum = 0;
  for (let i = 0; i < masses.length; i++) {
    gap += fitted[i]! - masses[i]!;
    sum += masses[i]! * gap * gap;
  }
  return sum;
}

function quantiles(knots: readonly number[], masses: Float64Array, count: number): Float64Array {
  const out = new Float64Array(count);
  let gap = 0;
  let below = 0;
  for (let i = 0; i < count; i++) {
    const level = i / (count - 1);
    while (gap < masses.length - 1 && below + masses[gap]! < level) below += masses[gap++]!;
    const part = masses[gap]! > 0 ? (level - below) / masses[gap]! : 0;
    out[i] = knots[gap]! + Math.min(1, part) * (knots[gap + 1]! - knots[gap]!);
  }
  return out;
}
