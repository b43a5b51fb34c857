/** Points of a leaf that are listed one by one; as in ../twins/tree-forces.ts. */
const leafPoints: i32 = 16;

/** See ../twins/tree-forces.ts. Four sources at a time. */
export function treeForces(
  nodes: usize,
  nodeCount: i32,
  leaves: usize,
  from: i32,
  to: i32,
  sorted: usize,
  stride: i32,
  order: usize,
  dimensions: i32,
  list: usize,
  capacity: i32,
  forces: usize,
  sums: usize,
): void {
  const line = (<usize>stride) << 2;
  const column = (<usize>capacity) << 2;
  for (let leaf = from; leaf < to; leaf++) {
    const own = nodes + ((<usize>load<i32>(leaves + ((<usize>leaf) << 2))) << 5);
    const first = load<i32>(own, 24);
    const last = load<i32>(own, 28);
    const length = listSources(nodes, nodeCount, own, sorted, line, list, column);
    const isListed = last - first <= leafPoints;
    let total: f64 = isListed ? 0 : <f64>(first - last);
    for (let i = first; i < last; i++) {
      const self = list + 3 * column + ((<usize>(i - first)) << 2);
      if (isListed) store<f32>(self, 0);
      total += <f64>force(
        sorted + ((<usize>i) << 2),
        line,
        list,
        column,
        length,
        dimensions,
        forces + ((<usize>load<u32>(order + ((<usize>i) << 2))) << (dimensions === 2 ? 3 : 4)),
      );
      if (isListed) store<f32>(self, 1);
    }
    store<f64>(sums + ((<usize>leaf) << 3), total);
  }
}

/**
 * All that the points of a leaf are pushed by: first the leaf itself, then cells that are far from all of its
 * points, and points. Gives the bytes of a line of the list.
 */
function listSources(
  nodes: usize,
  nodeCount: i32,
  own: usize,
  sorted: usize,
  line: usize,
  list: usize,
  column: usize,
): usize {
  const start = sorted + ((<usize>load<i32>(own, 24)) << 2);
  const end = sorted + ((<usize>load<i32>(own, 28)) << 2);
  let lowX: f32 = Infinity;
  let lowY: f32 = Infinity;
  let lowZ: f32 = Infinity;
  let highX: f32 = -Infinity;
  let highY: f32 = -Infinity;
  let highZ: f32 = -Infinity;
  for (let at = start; at < end; at += 4) {
    const x = load<f32>(at);
    const y = load<f32>(at + line);
    const z = load<f32>(at + 2 * line);
    lowX = min(lowX, x);
    lowY = min(lowY, y);
    lowZ = min(lowZ, z);
    highX = max(highX, x);
    highY = max(highY, y);
    highZ = max(highZ, z);
  }
  const half: f32 = 0.5;
  const cx = half * (lowX + highX);
  const cy = half * (lowY + highY);
  const cz = half * (lowZ + highZ);
  const radius: f32 = sqrt(
    (highX - cx) * (highX - cx) + (highY - cy) * (highY - cy) + (highZ - cz) * (highZ - cz),
  );
  let out = listLeaf(own, sorted, line, list, column);
  let node = nodes;
  const stop = nodes + ((<usize>nodeCount) << 5);
  while (node < stop) {
    const dx = cx - load<f32>(node);
    const dy = cy - load<f32>(node, 4);
    const dz = cz - load<f32>(node, 8);
    const reach = load<f32>(node, 16) + radius;
    const isFar = dx * dx + dy * dy + dz * dz > reach * reach;
    if (node !== own) {
      if (isFar) out = listCell(node, out, column);
      else if (load<i32>(node, 24) < 0) {
        node += 32;
        continue;
      } else out = listLeaf(node, sorted, line, out, column);
    }
    node = nodes + ((<usize>load<i32>(node, 20)) << 5);
  }
  while (((out - list) & 15) !== 0) {
    store<f32>(out, cx);
    store<f32>(out + column, cy);
    store<f32>(out + 2 * column, cz);
    store<f32>(out + 3 * column, 0);
    out += 4;
  }
  return out - list;
}

// @ts-expect-error: decorator
@inline
function listCell(node: usize, out: usize, column: usize): usize {
  store<f32>(out, load<f32>(node));
  store<f32>(out + column, load<f32>(node, 4));
  store<f32>(out + 2 * column, load<f32>(node, 8));
  store<f32>(out + 3 * column, load<f32>(node, 12));
  return out + 4;
}

// @ts-expect-error: decorator
@inline
function listLeaf(node: usize, sorted: usize, line: usize, out: usize, column: usize): usize {
  const first = load<i32>(node, 24);
  const last = load<i32>(node, 28);
  if (last - first > leafPoints) return listCell(node, out, column);
  for (let i = first; i < last; i++) {
    const at = sorted + ((<usize>i) << 2);
    store<f32>(out, load<f32>(at));
    store<f32>(out + column, load<f32>(at + line));
    store<f32>(out + 2 * column, load<f32>(at + 2 * line));
    store<f32>(out + 3 * column, 1);
    out += 4;
  }
  return out;
}

/** Stores the force on one point and gives the sum of its closenesses. */
// @ts-expect-error: decorator
@inline
function force(
  at: usize,
  line: usize,
  list: usize,
  column: usize,
  length: usize,
  dimensions: i32,
  out: usize,
): f32 {
  const px = v128.load32_splat(at);
  const py = v128.load32_splat(at + line);
  const pz = v128.load32_splat(at + 2 * line);
  const one = f32x4.splat(1);
  let fx = f32x4.splat(0);
  let fy = f32x4.splat(0);
  let fz = f32x4.splat(0);
  let sum = f32x4.splat(0);
  const end = list + length;
  for (let source = list; source < end; source += 16) {
    const dx = f32x4.sub(px, v128.load(source));
    const dy = f32x4.sub(py, v128.load(source + column));
    const dz = f32x4.sub(pz, v128.load(source + 2 * column));
    const d = f32x4.add(
      f32x4.add(one, f32x4.mul(dz, dz)),
      f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)),
    );
    const q = f32x4.div(one, d);
    const mass = f32x4.mul(v128.load(source + 3 * column), q);
    const push = f32x4.mul(mass, q);
    sum = f32x4.add(sum, mass);
    fx = f32x4.add(fx, f32x4.mul(push, dx));
    fy = f32x4.add(fy, f32x4.mul(push, dy));
    fz = f32x4.add(fz, f32x4.mul(push, dz));
  }
  const flat = f32x4.add(i32x4.shuffle(fx, fy, 0, 4, 1, 5), i32x4.shuffle(fx, fy, 2, 6, 3, 7));
  v128.store64_lane(out, f32x4.add(flat, i64x2.shuffle(flat, flat, 1, 0)), 0);
  const rest = f32x4.add(i32x4.shuffle(fz, sum, 0, 4, 1, 5), i32x4.shuffle(fz, sum, 2, 6, 3, 7));
  const both = f32x4.add(rest, i64x2.shuffle(rest, rest, 1, 0));
  if (dimensions === 3) {
    store<f32>(out, f32x4.extract_lane(both, 0), 8);
    store<f32>(out, 0, 12);
  }
  return f32x4.extract_lane(both, 1);
}
