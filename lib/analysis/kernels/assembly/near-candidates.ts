import { gap, gapsOfFour, isUnder } from "./box-tree";
import { selectLeast } from "./select-least";

/** Columns added up before it is looked whether any row can still be near enough. */
const stretch: i32 = 16;

/** See ../twins/near-candidates.ts. Four queries at a time against blocks of eight rows. */
export function nearCandidates(
  blocks: usize,
  columns: i32,
  boxes: usize,
  boxStep: i32,
  starts: usize,
  leaves: i32,
  leaf: i32,
  keep: i32,
  capacity: i32,
  distances: usize,
  rows: usize,
  fills: usize,
  limits: usize,
  stack: usize,
  budget: i32,
): i32 {
  const blockBytes = (<usize>columns) << 5;
  const boxBytes = (<usize>boxStep) << 2;
  const own = boxes + (<usize>(leaves + leaf)) * boxBytes;
  const slack: f32 = <f32>1 - (<f32>(columns + 8)) * <f32>1.2e-7;
  const first = load<i32>(starts + ((<usize>leaf) << 2));
  const last = load<i32>(starts + ((<usize>leaf) << 2), 4);
  const queries = (last - first) << 3;
  const line = (<usize>capacity) << 2;
  let height = load<i32>(stack);
  let limit = largest(limits, queries);
  while (height > 0 && budget > 0) {
    const top = stack + ((<usize>height) << 3);
    height--;
    const node = load<i32>(top);
    const bound = load<f32>(top, 4);
    if (bound > limit) continue;
    if (node < leaves) {
      const left = boxes + (<usize>(2 * node)) * boxBytes;
      const toLeft = slack * gap(own, left, boxBytes);
      const toRight = slack * gap(own, left + boxBytes, boxBytes);
      const leftFirst = toLeft < toRight || (toLeft == toRight && isUnder(leaves + leaf, 2 * node));
      const far = top;
      const near = top + 8;
      store<i32>(far, leftFirst ? 2 * node + 1 : 2 * node);
      store<f32>(far, leftFirst ? toRight : toLeft, 4);
      store<i32>(near, leftFirst ? 2 * node : 2 * node + 1);
      store<f32>(near, leftFirst ? toLeft : toRight, 4);
      height += 2;
      continue;
    }
    const from = load<i32>(starts + ((<usize>(node - leaves)) << 2));
    const to = load<i32>(starts + ((<usize>(node - leaves)) << 2), 4);
    budget -= (to - from) * queries;
    for (let q = 0; q < queries; q += 4) {
      const quarter = limits + ((<usize>q) << 2);
      if (bound > largest(quarter, 4)) continue;
      const query = blocks + (<usize>(first + (q >> 3))) * blockBytes + ((<usize>(q & 4)) << 2);
      const gaps = gapsOfFour(query, 32, columns, boxes + (<usize>node) * boxBytes, boxBytes);
      if (!v128.any_true(f32x4.le(gaps, v128.load(quarter)))) continue;
      four(
        query,
        blocks,
        blockBytes,
        columns,
        from,
        to,
        keep,
        capacity,
        distances + (<usize>q) * line,
        rows + (<usize>q) * line,
        line,
        fills + ((<usize>q) << 2),
        quarter,
        stack + 512,
      );
    }
    limit = largest(limits, queries);
  }
  store<i32>(stack, height);
  return height;
}

function largest(limits: usize, count: i32): f32 {
  let most: f32 = -1;
  for (let i = 0; i < count; i++) most = max(most, load<f32>(limits + ((<usize>i) << 2)));
  return most;
}

function four(
  query: usize,
  blocks: usize,
  blockBytes: usize,
  columns: i32,
  from: i32,
  to: i32,
  keep: i32,
  capacity: i32,
  distances: usize,
  rows: usize,
  line: usize,
  fills: usize,
  limits: usize,
  spare: usize,
): void {
  let limit0 = v128.load32_splat(limits);
  let limit1 = v128.load32_splat(limits, 4);
  let limit2 = v128.load32_splat(limits, 8);
  let limit3 = v128.load32_splat(limits, 12);
  let x = blocks + (<usize>from) * blockBytes;
  for (let block = from; block < to; block++) {
    let a0 = f32x4.splat(0);
    let a1 = f32x4.splat(0);
    let a2 = f32x4.splat(0);
    let a3 = f32x4.splat(0);
    let b0 = f32x4.splat(0);
    let b1 = f32x4.splat(0);
    let b2 = f32x4.splat(0);
    let b3 = f32x4.splat(0);
    let p = query;
    const next = x + blockBytes;
    let isNear = false;
    for (let column = 0; column < columns; ) {
      const stop = min(columns, column + stretch);
      for (; column < stop; column++) {
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
      isNear = v128.any_true(
        v128.or(
          v128.or(
            v128.or(f32x4.lt(a0, limit0), f32x4.lt(b0, limit0)),
            v128.or(f32x4.lt(a1, limit1), f32x4.lt(b1, limit1)),
          ),
          v128.or(
            v128.or(f32x4.lt(a2, limit2), f32x4.lt(b2, limit2)),
            v128.or(f32x4.lt(a3, limit3), f32x4.lt(b3, limit3)),
          ),
        ),
      );
      if (!isNear) break;
    }
    x = next;
    if (!isNear) continue;
    const row = block << 3;
    take(a0, b0, limit0, row, keep, capacity, distances, rows, fills, limits, spare);
    limit0 = v128.load32_splat(limits);
    take(a1, b1, limit1, row, keep, capacity, distances + line, rows + line, fills + 4, limits + 4, spare);
    limit1 = v128.load32_splat(limits, 4);
    take(a2, b2, limit2, row, keep, capacity, distances + 2 * line, rows + 2 * line, fills + 8, limits + 8, spare);
    limit2 = v128.load32_splat(limits, 8);
    take(a3, b3, limit3, row, keep, capacity, distances + 3 * line, rows + 3 * line, fills + 12, limits + 12, spare);
    limit3 = v128.load32_splat(limits, 12);
  }
}

/** Adds the rows of a block that are near enough to one query's candidates. */
// @ts-expect-error: decorator
@inline
function take(
  a: v128,
  b: v128,
  limit: v128,
  row: i32,
  keep: i32,
  capacity: i32,
  distances: usize,
  rows: usize,
  fills: usize,
  limits: usize,
  spare: usize,
): void {
  let lanes = i32x4.bitmask(f32x4.lt(a, limit)) | (i32x4.bitmask(f32x4.lt(b, limit)) << 4);
  if (lanes == 0) return;
  v128.store(spare, a);
  v128.store(spare, b, 16);
  let fill = load<i32>(fills);
  let farthest = load<f32>(limits);
  for (; lanes != 0; lanes &= lanes - 1) {
    const lane = ctz(lanes);
    const d = load<f32>(spare + ((<usize>lane) << 2));
    if (d >= farthest) continue;
    if (fill == capacity) {
      farthest = keep == 0 ? -1 : selectLeast(distances, rows, capacity, keep);
      store<f32>(limits, farthest);
      if (keep == 0) break;
      fill = keep;
      if (d >= farthest) continue;
    }
    store<f32>(distances + ((<usize>fill) << 2), d);
    store<i32>(rows + ((<usize>fill) << 2), row + lane);
    fill++;
  }
  store<i32>(fills, fill);
}
