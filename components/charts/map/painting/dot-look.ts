/** How dots are drawn, so that single ones are seen and many do not hide each other. */
export interface DotLook {
  /** In pixels of the page. */
  readonly radius: number;
  /** How much of what is below a lone dot hides, in (0, 1]. */
  readonly alone: number;
  /** Whether segments have shapes; a dense map has dots. */
  readonly hasShapes: boolean;
}

/** Logarithm of the number of rows, radius, opacity of a lone dot. */
const looks: readonly (readonly [number, number, number])[] = [
  [2.4, 4.6, 0.92],
  [3.5, 3.2, 0.85],
  [4, 2.3, 0.7],
  [5, 1.4, 0.5],
  [6, 0.95, 0.4],
];
const shapesUpTo = 3000;
/** Of what is below, the most crowded place of the map hides this. */
const top = 0.97;

/** `k`: how far the map is zoomed in; then fewer are seen, and may be larger. */
export function dotLook(rows: number, k: number): DotLook {
  const seen = rows / Math.max(1, k) ** 1.5;
  const at = Math.log10(Math.max(1, seen));
  const upper = looks.findIndex(([logarithm]) => logarithm > at);
  const next = looks[upper === -1 ? looks.length - 1 : upper]!;
  const before = looks[upper === -1 ? looks.length - 1 : Math.max(0, upper - 1)]!;
  const share = next === before ? 0 : (at - before[0]) / (next[0] - before[0]);
  const between = (i: 1 | 2) => before[i] + share * (next[i] - before[i]);
  return { radius: between(1), alone: between(2), hasShapes: seen <= shapesUpTo };
}

/**
 * How much of what is below `dots` dots on top of each other hide, in [0, 1]: `alone` for one, and from there by the logarithm up to
 * nearly all of it for `most`. So a crowd of a hundred can be told from one of a thousand, whatever the order of the rows.
 */
export function coverage(dots: number, alone: number, most: number): number {
  if (dots <= 1) return alone * dots;
  const share = Math.log(dots) / Math.log(Math.max(most, leastMost));
  return alone + Math.max(0, top - alone) * Math.min(1, share);
}

/** Two dots on each other are not yet a crowd. */
const leastMost = 4;

/** `coverage` in the language of shaders. */
export const coverageShader = `
float coverage(float dots, float alone, float most) {
  if (dots <= 1.0) return alone * dots;
  float share = log(dots) / log(max(most, ${leastMost.toFixed(1)}));
  return alone + max(0.0, ${top} - alone) * min(1.0, share);
}`;
