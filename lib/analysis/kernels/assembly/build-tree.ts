/** Points of a leaf that is not of the finest cells; as in ../twins/build-tree.ts. */
const leafPoints: i32 = 16;

/** What the recursion needs besides its range: at `state`. */
@unmanaged
class State {
  nodes: usize;
  leaves: usize;
  keys: usize;
  sums: usize;
  nodeCount: i32;
  leafCount: i32;
  /** Bits of a key that tell the child, and all bits. */
  bits: i32;
  depth: i32;
  widthPerReach: f64;
}

/** See ../twins/build-tree.ts. */
export function buildTree(
  points: usize,
  dimensions: i32,
  count: i32,
  keys: usize,
  order: usize,
  width: f64,
  theta: f64,
  sorted: usize,
  stride: i32,
  sums: usize,
  nodes: usize,
  leaves: usize,
  counts: usize,
  scratch: usize,
): void {
  sortPoints(points, dimensions, count, order, sorted, (<usize>stride) << 2, sums);
  const state = changetype<State>(scratch);
  state.nodes = nodes;
  state.leaves = leaves;
  state.keys = keys;
  state.sums = sums;
  state.nodeCount = 0;
  state.leafCount = 0;
  state.bits = dimensions;
  state.depth = dimensions === 2 ? 16 : 10;
  state.widthPerReach = width / theta;
  divide(state, 0, count, 0);
  store<i32>(counts, state.nodeCount);
  store<i32>(counts, state.leafCount, 4);
}

/** Points in the order of their keys, x, y and z apart, and the sums of those before each. */
function sortPoints(
  points: usize,
  dimensions: i32,
  count: i32,
  order: usize,
  sorted: usize,
  line: usize,
  sums: usize,
): void {
  const isFlat = dimensions === 2;
  const shift: usize = isFlat ? 3 : 4;
  let sx: f64 = 0;
  let sy: f64 = 0;
  let sz: f64 = 0;
  for (let i = 0; i < count; i++) {
    const point = points + ((<usize>load<u32>(order + ((<usize>i) << 2))) << shift);
    const x = load<f32>(point);
    const y = load<f32>(point, 4);
    const z: f32 = isFlat ? 0 : load<f32>(point, 8);
    const at = sorted + ((<usize>i) << 2);
    store<f32>(at, x);
    store<f32>(at + line, y);
    store<f32>(at + 2 * line, z);
    store<f64>(sums, sx);
    store<f64>(sums, sy, 8);
    store<f64>(sums, sz, 16);
    sx += <f64>x;
    sy += <f64>y;
    sz += <f64>z;
    sums += 24;
  }
  store<f64>(sums, sx);
  store<f64>(sums, sy, 8);
  store<f64>(sums, sz, 16);
}

function divide(state: State, from: i32, to: i32, level: i32): void {
  // Cells that hold all points of their parent are skipped.
  while (level < state.depth && to - from > leafPoints) {
    const shift: u32 = <u32>((state.depth - 1 - level) * state.bits);
    if (keyAt(state, from) >> shift !== keyAt(state, to - 1) >> shift) break;
    level++;
  }
  const node = state.nodes + ((<usize>(state.nodeCount++)) << 5);
  const share = 1.0 / <f64>(to - from);
  const before = state.sums + (<usize>from) * 24;
  const after = state.sums + (<usize>to) * 24;
  store<f32>(node, <f32>((load<f64>(after) - load<f64>(before)) * share));
  store<f32>(node, <f32>((load<f64>(after, 8) - load<f64>(before, 8)) * share), 4);
  store<f32>(node, <f32>((load<f64>(after, 16) - load<f64>(before, 16)) * share), 8);
  store<f32>(node, <f32>(to - from), 12);
  store<f32>(node, <f32>(state.widthPerReach / <f64>(1 << level)), 16);
  if (to - from <= leafPoints || level === state.depth) {
    store<i32>(node, from, 24);
    store<i32>(node, to, 28);
    const number = <i32>((node - state.nodes) >> 5);
    store<i32>(state.leaves + ((<usize>(state.leafCount++)) << 2), number);
  } else {
    store<i32>(node, -1, 24);
    store<i32>(node, -1, 28);
    const shift: u32 = <u32>((state.depth - 1 - level) * state.bits);
    let start = from;
    while (start < to) {
      const cell = keyAt(state, start) >> shift;
      let end = start + 1;
      while (end < to && keyAt(state, end) >> shift === cell) end++;
      divide(state, start, end, level + 1);
      start = end;
    }
  }
  store<i32>(node, state.nodeCount, 20);
}

// @ts-expect-error: decorator
@inline
function keyAt(state: State, i: i32): u32 {
  return load<u32>(state.keys + ((<usize>i) << 2));
}
