import { gap, gapsOfFour, square } from "./box-tree";

const several: i32 = -1;
const none: i32 = -2;

/** See ../twins/join-near.ts. Four queries at a time against blocks of eight rows. */
export function joinNear(
  blocks: usize,
  columns: i32,
  boxes: usize,
  boxStep: i32,
  starts: usize,
  leaves: i32,
  leaf: i32,
  rows: i32,
  radius: f64,
  parents: usize,
  known: usize,
  stack: usize,
  budget: i32,
): i32 {
  const boxBytes = (<usize>boxStep) << 2;
  const own = boxes + (<usize>(leaves + leaf)) * boxBytes;
  const slack: f32 = <f32>1 - (<f32>(columns + 8)) * <f32>1.2e-7;
  const share: f64 = (<f64>(columns + 8)) * 1.2e-7;
  const tiny: f64 = (<f64>columns) * 2e-38;
  const most = <f32>min(radius * radius * (1 + share) + tiny, <f64>f32.MAX_VALUE);
  const surely = radius * radius * (1 - share) - tiny;
  const from = load<i32>(starts + ((<usize>leaf) << 2));
  const to = load<i32>(starts + ((<usize>leaf) << 2), 4);
  const end = min(rows, to << 3);
  let height = load<i32>(stack);
  while (height > 0 && budget > 0) {
    const top = stack + ((<usize>height) << 3);
    height--;
    const node = load<i32>(top);
    if (((node + 1) << (clz(node) - clz(leaves))) - 1 < leaves + leaf) continue;
    if (slack * gap(own, boxes + (<usize>node) * boxBytes, boxBytes) > most) continue;
    const two = load<i32>(known + ((<usize>node) << 2));
    if (two == none) continue;
    const one = load<i32>(known + ((<usize>(leaves + leaf)) << 2));
    if (one >= 0 && two >= 0 && find(parents, one) == find(parents, two)) continue;
    if (node < leaves) {
      store<i32>(top, 2 * node + 1);
      store<i32>(top, 2 * node, 8);
      height += 2;
      continue;
    }
    const other = load<i32>(starts + ((<usize>(node - leaves)) << 2));
    const otherEnd = load<i32>(starts + ((<usize>(node - leaves)) << 2), 4);
    budget -= (to - from) * (otherEnd - other) * 8;
    const near = soleRoot(parents, from << 3, end);
    const far = soleRoot(parents, other << 3, min(rows, otherEnd << 3));
    if (near >= 0 && near == far) continue;
    joinBlocks(
      blocks,
      columns,
      from << 3,
      end,
      other,
      otherEnd,
      radius,
      most,
      surely,
      parents,
      boxes + (<usize>node) * boxBytes,
      boxBytes,
      near >= 0 && far >= 0,
      stack + 512,
    );
  }
  store<i32>(known + ((<usize>(leaves + leaf)) << 2), soleRoot(parents, from << 3, end));
  store<i32>(stack, height);
  return height;
}

/** The root of the set that all rows of a run are in, `several`, or `none` where no row is in any. */
function soleRoot(parents: usize, from: i32, to: i32): i32 {
  let root = none;
  for (let place = from; place < to; place++) {
    if (load<i32>(parents + ((<usize>place) << 2)) < 0) continue;
    const own = find(parents, place);
    if (root == none) root = own;
    else if (root != own) return several;
  }
  return root;
}

function find(parents: usize, place: i32): i32 {
  let at = place;
  let parent = load<i32>(parents + ((<usize>at) << 2));
  while (parent != at) {
    const above = load<i32>(parents + ((<usize>parent) << 2));
    store<i32>(parents + ((<usize>at) << 2), above);
    at = above;
    parent = load<i32>(parents + ((<usize>at) << 2));
  }
  return at;
}

/** Of two roots the lower one stays a root. */
function join(parents: usize, a: i32, b: i32): void {
  const one = find(parents, a);
  const two = find(parents, b);
  if (one == two) return;
  store<i32>(parents + ((<usize>max(one, two)) << 2), min(one, two));
}

function joinBlocks(
  blocks: usize,
  columns: i32,
  from: i32,
  to: i32,
  other: i32,
  otherEnd: i32,
  radius: f64,
  most: f32,
  surely: f64,
  parents: usize,
  box: usize,
  boxBytes: usize,
  once: bool,
  spare: usize,
): void {
  const blockBytes = (<usize>columns) << 5;
  const limit = f32x4.splat(most);
  for (let q = from; q < to; q += 4) {
    const query = blocks + (<usize>(q >> 3)) * blockBytes + ((<usize>(q & 4)) << 2);
    if (!v128.any_true(f32x4.le(gapsOfFour(query, 32, columns, box, boxBytes), limit))) continue;
    let x = blocks + (<usize>other) * blockBytes;
    for (let block = other; block < otherEnd; block++) {
      let a0 = f32x4.splat(0);
      let a1 = f32x4.splat(0);
      let a2 = f32x4.splat(0);
      let a3 = f32x4.splat(0);
      let b0 = f32x4.splat(0);
      let b1 = f32x4.splat(0);
      let b2 = f32x4.splat(0);
      let b3 = f32x4.splat(0);
      let p = query;
      for (let column = 0; column < columns; column++) {
        const xa = v128.load(x);
        const xb = v128.load(x, 16);
        x += 32;
        let y = v128.load32_splat(p);
        let e = f32x4.sub(xa, y);
        a0 = f32x4.add(a0, f32x4.mul(e, e));
        e = f32x4.sub(xb, y);
        b0 = f32x4.add(b0, f32x4.mul(e, e));
        y = v128.load32_splat(p, 4);
        e = f32x4.sub(xa, y);
        a1 = f32x4.add(a1, f32x4.mul(e, e));
        e = f32x4.sub(xb, y);
        b1 = f32x4.add(b1, f32x4.mul(e, e));
        y = v128.load32_splat(p, 8);
        e = f32x4.sub(xa, y);
        a2 = f32x4.add(a2, f32x4.mul(e, e));
        e = f32x4.sub(xb, y);
        b2 = f32x4.add(b2, f32x4.mul(e, e));
        y = v128.load32_splat(p, 12);
        e = f32x4.sub(xa, y);
        a3 = f32x4.add(a3, f32x4.mul(e, e));
        e = f32x4.sub(xb, y);
        b3 = f32x4.add(b3, f32x4.mul(e, e));
        p += 32;
      }
      const low = i32x4.bitmask(f32x4.le(a0, limit)) | (i32x4.bitmask(f32x4.le(b0, limit)) << 4) | (i32x4.bitmask(f32x4.le(a1, limit)) << 8) | (i32x4.bitmask(f32x4.le(b1, limit)) << 12);
      const high = i32x4.bitmask(f32x4.le(a2, limit)) | (i32x4.bitmask(f32x4.le(b2, limit)) << 4) | (i32x4.bitmask(f32x4.le(a3, limit)) << 8) | (i32x4.bitmask(f32x4.le(b3, limit)) << 12);
      let lanes = low | (high << 16);
      if (lanes == 0) continue;
      v128.store(spare, a0);
      v128.store(spare, b0, 16);
      v128.store(spare, a1, 32);
      v128.store(spare, b1, 48);
      v128.store(spare, a2, 64);
      v128.store(spare, b2, 80);
      v128.store(spare, a3, 96);
      v128.store(spare, b3, 112);
      for (; lanes != 0; lanes &= lanes - 1) {
        const lane = ctz(lanes);
        const one = q + (lane >> 3);
        const two = (block << 3) + (lane & 7);
        if (load<i32>(parents + ((<usize>one) << 2)) < 0) continue;
        if (load<i32>(parents + ((<usize>two) << 2)) < 0) continue;
        const d = <f64>load<f32>(spare + ((<usize>lane) << 2));
        if (d > surely && sqrt(square(blocks, columns, one, two)) > radius) continue;
        join(parents, one, two);
        if (once) return;
      }
    }
  }
}
