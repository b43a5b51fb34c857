import { peaked } from "./unimodal";

/** Fewer different values have no valley. */
const fewestValues = 4;
const commonShare = 0.1;
/** Farther from one peak than this, times √rows, no accident of drawing brings them. */
const farthest = 0.8;
const wide = 1.5;

/**
 * As many numbers of few different values as given, ascending, spread like them but with a single peak, where they clearly have several: their
 * distribution is farther than 0.8/√numbers (Kolmogorov's distance) from the nearest one whose density rises up to
 * one value and falls after it. Otherwise they come back as they are. A lowest value that 10% share (none bought) stays out
 * of it. Values far from their neighbors are spread over the gap, so that a gap between two groups is filled.
 * O(values² + numbers). The idea is that of Hartigan & Hartigan (1985), doi:10.1214/aos/1176346577.
 */
export function singlePeakSteps(sorted: Float64Array): Float64Array {
  const least = sorted[0]!;
  const atLeast = sorted.findIndex((value) => value !== least);
  const kept = atLeast >= commonShare * sorted.length ? atLeast : 0;
  const rest = sorted.subarray(kept);
  const { cells, masses } = cellsOf(rest);
  if (cells.length < fewestValues) return sorted.slice();
  const widths = Float64Array.from(cells, ({ from, to }) => to - from);
  const fitted = peaked(masses, widths);
  if (distance(masses, fitted) * Math.sqrt(rest.length) <= farthest) return sorted.slice();
  const out = sorted.slice();
  out.set(spread(cells, fitted, rest.length), kept);
  return out;
}

/** A value and what lies nearer to it than to any other. */
interface Cell {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

function cellsOf(sorted: Float64Array): { cells: Cell[]; masses: Float64Array } {
  const values: number[] = [];
  const counts: number[] = [];
  for (const value of sorted) {
    if (value === values.at(-1)) counts[counts.length - 1]! += 1;
    else {
      values.push(value);
      counts.push(1);
    }
  }
  const cells = values.map((value, i) => {
    const before = (value - (values[i - 1] ?? value)) / 2;
    const after = ((values[i + 1] ?? value) - value) / 2;
    return { value, from: value - (before || after), to: value + (after || before) };
  });
  return { cells, masses: Float64Array.from(counts, (count) => count / sorted.length) };
}

function distance(a: Float64Array, b: Float64Array): number {
  let gap = 0;
  let most = 0;
  for (let i = 0; i < a.length; i++) {
    gap += a[i]! - b[i]!;
    most = Math.max(most, Math.abs(gap));
  }
  return most;
}

/** Evenly spaced quantiles: the value of a cell, or where in a wide cell they fall, but not beyond the ends. */
function spread(cells: readonly Cell[], masses: Float64Array, count: number): Float64Array {
  const widths = cells.map(({ from, to }) => to - from).sort((a, b) => a - b);
  const widest = wide * widths[Math.floor(widths.length / 2)]!;
  const [first, last] = [cells[0]!, cells.at(-1)!];
  const out = new Float64Array(count);
  let below = 0;
  let at = 0;
  for (let i = 0; i < count; i++) {
    const level = (i + 0.5) / count;
    while (at < cells.length - 1 && below + masses[at]! < level) below += masses[at++]!;
    const { value, from, to } = cells[at]!;
    const part = masses[at]! > 0 ? Math.min(1, Math.max(0, (level - below) / masses[at]!)) : 0.5;
    const placed = to - from > widest ? from + part * (to - from) : value;
    out[i] = Math.min(last.value, Math.max(first.value, placed));
  }
  return out;
}
