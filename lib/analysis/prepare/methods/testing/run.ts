import type { Steps } from "@/lib/schema/progress";

/** The result of steps, without their pauses. */
export function run<R>(steps: Steps<R, never>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export function through<T>(fitted: T): T {
  return JSON.parse(JSON.stringify(fitted));
}

export function numbersOf(cells: readonly (number | null)[]): Float64Array {
  return Float64Array.from(cells, (cell) => cell ?? Number.NaN);
}

export function codedOf(cells: readonly (string | null)[]) {
  const values = [...new Set(cells.filter((cell) => cell !== null))];
  const codes = Int32Array.from(cells, (cell) => (cell === null ? -1 : values.indexOf(cell)));
  return { codes, values };
}

/** The largest difference of two columns relative to the size of the second; NaN must meet NaN. */
export function gap(found: ArrayLike<number>, wanted: ArrayLike<number | null>): number {
  if (found.length !== wanted.length) return Number.POSITIVE_INFINITY;
  let most = 0;
  let size = 0;
  for (let i = 0; i < found.length; i++) {
    const known = wanted[i] ?? Number.NaN;
    if (Number.isNaN(known) !== Number.isNaN(found[i]!)) return Number.POSITIVE_INFINITY;
    if (Number.isNaN(known)) continue;
    size = Math.max(size, Math.abs(known));
    most = Math.max(most, Math.abs(found[i]! - known));
  }
  return size > 0 ? most / size : most;
}
