import type { FlatTree } from "../kernels/repulsion";

const deepest = 50;

/** Builds trees over points of a plane or of space, again and again in the same memory. */
export interface SpaceTreeBuilder {
  /** The tree of points × dimensions; valid until the next call. O(points · log points). */
  build(points: Float64Array): FlatTree;
}

/**
 * A quadtree (octree) whose cells may stand for their points from farther away than width / theta.
 * Points in the same place share a leaf. Barnes & Hut (1986), doi:10.1038/324446a0.
 */
export function spaceTree(points: number, dimensions: 2 | 3, theta: number): SpaceTreeBuilder {
  const fan = 2 ** dimensions;
  let capacity = 0;
  let nodes = 0;
  let children = new Int32Array(0);
  let inner = new Uint8Array(0);
  let counts = new Float64Array(0);
  /** Of a leaf: where its points are. Of an inner node: the sum over its points. */
  let places = new Float64Array(0);
  let tree = emptyTree(0);
  const middle = new Float64Array(dimensions);

  const newNode = (): number => {
    if (nodes === capacity) {
      capacity = Math.max(2 * points + 16, 2 * capacity);
      children = grown(children, new Int32Array(capacity * fan));
      inner = grown(inner, new Uint8Array(capacity));
      counts = grown(counts, new Float64Array(capacity));
      places = grown(places, new Float64Array(capacity * dimensions));
    }
    children.fill(0, nodes * fan, (nodes + 1) * fan);
    inner[nodes] = 0;
    counts[nodes] = 0;
    return nodes++;
  };
  const cornerOf = (at: Float64Array, start: number): number => {
    let corner = 0;
    for (let d = 0; d < dimensions; d++) if (at[start + d]! > middle[d]!) corner |= 1 << d;
    return corner;
  };
  const putInto = (leaf: number, count: number, at: Float64Array, start: number): void => {
    counts[leaf] = count;
    for (let d = 0; d < dimensions; d++) places[leaf * dimensions + d] = at[start + d]!;
  };
  const standsAt = (leaf: number, at: Float64Array, start: number): boolean => {
    for (let d = 0; d < dimensions; d++) {
      if (places[leaf * dimensions + d]! !== at[start + d]!) return false;
    }
    return true;
  };
  /** The points of a leaf go one level down, so that another can join; \`middle\` is the leaf's. */
  const split = (node: number): void => {
    const child = newNode();
    const start = node * dimensions;
    putInto(child, counts[node]!, places, start);
    children[node * fan + cornerOf(places, start)] = child;
    inner[node] = 1;
    for (let d = 0; d < dimensions; d++) places[start + d]! *= counts[node]!;
  };

  const insert = (at: Float64Array, start: number, half: number): void => {
    let node = 0;
    let width = half;
    for (let depth = 0; ; depth++) {
      if (inner[node] === 0) {
        if (counts[node] === 0) {
          putInto(node, 1, at, start);
          return;
        }
        if (depth === deepest || standsAt(node, at, start)) {
          counts[node]! += 1;
          return;
        }
        split(node);
      }
      counts[node]! += 1;
      const slot = node * fan + cornerOf(at, start);
      width /= 2;
      for (let d = 0; d < dimensions; d++) {
        const x = at[start + d]!;
        places[node * dimensions + d]! += x;
        middle[d]! += x > middle[d]! ? width : -width;
      }
      if (children[slot] === 0) {
        const child = newNode();
        children[slot] = child;
      }
      node = children[slot]!;
    }
  };

  const flatten = (node: number, width: number): void => {
    const i = tree.nodes++;
    const count = counts[node]!;
    const scale = inner[node] === 1 ? count : 1;
    tree.counts[i] = count;
    tree.x[i] = places[node * dimensions]! / scale;
    tree.y[i] = places[node * dimensions + 1]! / scale;
    if (dimensions === 3) tree.z[i] = places[node * dimensions + 2]! / scale;
    tree.reaches[i] = inner[node] === 1 ? (width / theta) ** 2 : -1;
    for (let c = node * fan; c < (node + 1) * fan; c++) {
      if (children[c] !== 0) flatten(children[c]!, width / 2);
    }
    tree.skips[i] = tree.nodes;
  };

  return {
    build(at) {
      nodes = 0;
      newNode();
      const { center, half } = bounds(at, dimensions);
      for (let start = 0; start < at.length; start += dimensions) {
        middle.set(center);
        insert(at, start, half);
      }
      if (tree.x.length < nodes) tree = emptyTree(2 * nodes);
      tree.nodes = 0;
      flatten(0, 2 * half);
      return tree;
    },
  };
}

function emptyTree(capacity: number): FlatTree {
  const numbers = () => new Float64Array(capacity);
  const [x, y, z, counts, reaches] = [numbers(), numbers(), numbers(), numbers(), numbers()];
  return { nodes: 0, x, y, z, counts, reaches, skips: new Int32Array(capacity) };
}

function grown<T extends Int32Array | Uint8Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function bounds(at: Float64Array, dimensions: number): { center: Float64Array; half: number } {
  const low = new Float64Array(dimensions).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(dimensions).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < at.length; i++) {
    const d = i % dimensions;
    if (at[i]! < low[d]!) low[d] = at[i]!;
    if (at[i]! > high[d]!) high[d] = at[i]!;
  }
  const center = low.map((value, d) => (value + high[d]!) / 2);
  const half = low.reduce((widest, value, d) => Math.max(widest, (high[d]! - value) / 2), 0);
  return { center, half };
}
