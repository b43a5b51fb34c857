/** The rows of a node that is to be split. */
export interface SplitNode {
  readonly labels: Int32Array;
  readonly weights: Float64Array;
  readonly rows: Uint32Array;
  /** Weight per class. */
  readonly counts: Float64Array;
  readonly minLeaf: number;
}

/** A condition and how much Gini impurity, times weight, it takes away. */
export interface BestSplit {
  readonly gain: number;
  /** Holds for values up to it; half way between two values. */
  readonly threshold?: number;
  /** The largest value it holds for, and the smallest it does not hold for. */
  readonly gap?: readonly [number, number];
  /** Per category, 1 where it holds. */
  readonly categories?: Uint8Array;
  /** Whether it holds where the cell is missing. */
  readonly missing: boolean;
}

/** Two values that are nearer than this are one. */
const nearest = 1e-7;

/** Weights per class on one side, with the sum of their squares kept up to date. */
class Side {
  readonly counts: Float64Array;
  weight = 0;
  rows = 0;
  private squares = 0;

  constructor(classes: number) {
    this.counts = new Float64Array(classes);
  }

  add(label: number, weight: number, rows = 1): void {
    const before = this.counts[label]!;
    this.counts[label] = before + weight;
    this.squares += weight * (2 * before + weight);
    this.weight += weight;
    this.rows += rows;
  }

  /** What a side adds to the purity of a split. */
  get purity(): number {
    return this.weight > 0 ? this.squares / this.weight : 0;
  }
}

/** The best threshold for a number, null where there is none. `order`: the node's rows that have a value, ascending. O(rows). */
export function bestNumberSplit(
  node: SplitNode,
  values: Float64Array,
  order: Uint32Array,
): BestSplit | null {
  const { labels, weights, rows, counts, minLeaf } = node;
  const classes = counts.length;
  const hasMissing = order.length < rows.length;
  const before = purityOf(counts);
  let best: BestSplit | null = null;
  for (const missing of hasMissing ? [false, true] : [false]) {
    const left = new Side(classes);
    const right = new Side(classes);
    if (missing)
      for (const row of rows) if (Number.isNaN(values[row]!)) left.add(labels[row]!, weights[row]!);
    for (const row of rows) {
      if (!Number.isNaN(values[row]!) || !missing) right.add(labels[row]!, weights[row]!);
    }
    for (let i = 0; i + 1 < order.length; i++) {
      const row = order[i]!;
      left.add(labels[row]!, weights[row]!);
      right.add(labels[row]!, -weights[row]!, -1);
      const low = values[row]!;
      const high = values[order[i + 1]!]!;
      if (high <= low + nearest || left.rows < minLeaf || right.rows < minLeaf) continue;
      const gain = left.purity + right.purity - before;
      if (gain > (best?.gain ?? 0) + 1e-12 * before) {
        best = { gain, threshold: low / 2 + high / 2, gap: [low, high], missing };
      }
    }
  }
  if (hasMissing) {
    const codes = Int32Array.from(values, (value) => (Number.isNaN(value) ? -1 : 0));
    const presence = bestCategorySplit(node, codes, 1);
    if (presence && presence.gain > (best?.gain ?? 0)) {
      const threshold = Number.POSITIVE_INFINITY;
      best = { gain: presence.gain, threshold, missing: false };
    }
  }
  return best;
}

/**
 * The best set of categories for a split, null where there is none; missing counts as one more category. With two classes the best there is;
 * with more the best of those that take categories in the order of their share of one class. O(rows + classes² · categories).
 */
export function bestCategorySplit(
  { labels, weights, rows, counts, minLeaf }: SplitNode,
  codes: Int32Array,
  categories: number,
): BestSplit | null {
  const classes = counts.length;
  const tally = new Float64Array((categories + 1) * classes);
  const sizes = new Uint32Array(categories + 1);
  for (const row of rows) {
    const code = codes[row]! < 0 ? categories : codes[row]!;
    tally[code * classes + labels[row]!]! += weights[row]!;
    sizes[code]!++;
  }
  const present = [...sizes.keys()].filter((code) => sizes[code]! > 0);
  const weightOf = (code: number) => {
    let sum = 0;
    for (let c = 0; c < classes; c++) sum += tally[code * classes + c]!;
    return sum;
  };
  const totals = present.map(weightOf);
  const before = purityOf(counts);
  let best: BestSplit | null = null;
  for (let target = 0; target < classes; target++) {
    if (counts[target] === 0) continue;
    const shares = new Map(
      present.map((code, i) => [code, tally[code * classes + target]! / totals[i]!]),
    );
    const order = present.toSorted((a, b) => shares.get(b)! - shares.get(a)! || a - b);
    const left = new Side(classes);
    const right = new Side(classes);
    const move = (side: Side, code: number, sign: 1 | -1) => {
      for (let c = 0; c < classes; c++) side.add(c, sign * tally[code * classes + c]!, 0);
      side.rows += sign * sizes[code]!;
    };
    for (const code of order) move(right, code, 1);
    for (let i = 0; i + 1 < order.length; i++) {
      move(left, order[i]!, 1);
      move(right, order[i]!, -1);
      if (left.rows < minLeaf || right.rows < minLeaf) continue;
      const gain = left.purity + right.purity - before;
      if (gain <= (best?.gain ?? 0) + 1e-12 * before) continue;
      const chosen = new Uint8Array(categories);
      for (const code of order.slice(0, i + 1)) if (code < categories) chosen[code] = 1;
      best = {
        gain,
        categories: chosen,
        missing: order.indexOf(categories) >= 0 && order.indexOf(categories) <= i,
      };
    }
  }
  return best;
}

function purityOf(counts: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (const count of counts) {
    sum += count;
    squares += count * count;
  }
  return sum > 0 ? squares / sum : 0;
}
