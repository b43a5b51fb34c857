import type { MergeTree } from "@/lib/schema/clustering";
import type { Steps } from "@/lib/schema/progress";
import type { WeightedRows } from "../points";

export interface LeafOrderInput {
  /** `order` is any that draws the tree without crossings. */
  readonly tree: Pick<MergeTree, "leaves" | "left" | "right" | "order">;
  /** The leaves in the order of their numbers; weights do not matter. */
  readonly points: WeightedRows;
}

/** A node's leaves stand at the places [from, to) of the given order, those of its first child before `middle`. */
interface Branch {
  readonly from: number;
  readonly middle: number;
  readonly to: number;
  readonly children: readonly [Branch, Branch] | null;
}

const workPerStep = 5_000_000;

/**
 * Of all orders of the leaves that draw the tree without crossings, one in which the Euclidean distances between neighbors
 * add up to the least. O(leaves³) time, O(leaves²) memory. Bar-Joseph, Gifford & Jaakkola (2001),
 * doi:10.1093/bioinformatics/17.suppl_1.S22.
 */
export function* optimalLeafOrder({ tree, points }: LeafOrderInput): Steps<Uint32Array, never> {
  const n = tree.leaves;
  const apart = distancesBetween(points, tree.order);
  const branches = branchesOf(tree);
  /** Least length of a way over all leaves of the lowest branch that holds two places, from the one to the other. */
  const ways = new Float64Array(n * n);
  const reached = new Float64Array(n);
  let work = 0;
  for (const [i, { from, to, children }] of branches.entries()) {
    const [one, two] = children;
    for (let start = one.from; start < one.to; start++) {
      const turn = across(one, start);
      for (let m = two.from; m < two.to; m++) {
        let least = Number.POSITIVE_INFINITY;
        for (let k = turn.from; k < turn.to; k++) {
          least = Math.min(least, ways[start * n + k]! + apart[k * n + m]!);
        }
        reached[m] = least;
      }
      for (let end = two.from; end < two.to; end++) {
        const turned = across(two, end);
        let least = Number.POSITIVE_INFINITY;
        for (let m = turned.from; m < turned.to; m++) {
          least = Math.min(least, reached[m]! + ways[m * n + end]!);
        }
        ways[start * n + end] = least;
        ways[end * n + start] = least;
      }
      work += (two.to - two.from) * (to - from);
      if (work < workPerStep) continue;
      work = 0;
      yield { stage: "tree", done: i, total: branches.length };
    }
  }
  const root = branches.at(-1);
  return root ? follow(root, ways, apart, tree.order) : tree.order;
}

type Inner = Branch & { readonly children: readonly [Branch, Branch] };

function branchesOf({ leaves, left, right, order }: LeafOrderInput["tree"]): Inner[] {
  const nodes: Branch[] = new Array<Branch>(leaves);
  order.forEach((leaf, place) => {
    nodes[leaf] = { from: place, middle: place, to: place + 1, children: null };
  });
  return Array.from(left, (_, i) => {
    const a = nodes[left[i]!]!;
    const b = nodes[right[i]!]!;
    const [one, two] = a.from < b.from ? [a, b] : [b, a];
    const inner: Inner = { from: one.from, middle: one.to, to: two.to, children: [one, two] };
    nodes.push(inner);
    return inner;
  });
}

/** Where a way over all leaves of a branch can end that starts at a place: on its other side, or, of a leaf, where it is. */
function across({ from, middle, to, children }: Branch, place: number) {
  if (!children) return { from, to };
  return place < middle ? { from: middle, to } : { from, to: middle };
}

/** The leaves along the shortest way through the whole tree. */
function follow(root: Inner, ways: Float64Array, apart: Float64Array, order: Uint32Array) {
  const n = order.length;
  const [one, two] = root.children;
  const ends = least(one, two, (a, b) => ways[a * n + b]!);
  const out = new Uint32Array(n);
  const open: [Branch, number, number][] = [[root, ...ends]];
  let placed = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const [{ middle, children }, start, end] = next;
    if (!children) {
      out[placed++] = order[start]!;
      continue;
    }
    const [first, last] = start < middle ? children : [children[1], children[0]];
    const [k, m] = least(
      across(first, start),
      across(last, end),
      (a, b) => ways[start * n + a]! + apart[a * n + b]! + ways[b * n + end]!,
    );
    open.push([last, m, end], [first, start, k]);
  }
  return out;
}

type Places = Pick<Branch, "from" | "to">;

function least(one: Places, two: Places, of: (a: number, b: number) => number): [number, number] {
  let best: [number, number] = [one.from, two.from];
  let known = Number.POSITIVE_INFINITY;
  for (let a = one.from; a < one.to; a++) {
    for (let b = two.from; b < two.to; b++) {
      const value = of(a, b);
      if (value >= known) continue;
      known = value;
      best = [a, b];
    }
  }
  return best;
}

/** Between the leaves at all pairs of places. */
function distancesBetween({ rows, columns, values }: WeightedRows, order: Uint32Array) {
  const n = order.length;
  const out = new Float64Array(n * n);
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < a; b++) {
      let square = 0;
      for (let j = 0; j < columns; j++) {
        square += (values[j * rows + order[a]!]! - values[j * rows + order[b]!]!) ** 2;
      }
      out[a * n + b] = Math.sqrt(square);
      out[b * n + a] = out[a * n + b]!;
    }
  }
  return out;
}
