import { gap, gapsOfFour } from "./box-tree";
import { fourForeign, setOf } from "./four-foreign";

const far: f32 = 3e38;

/** See ../twins/nearest-foreign.ts. Four queries at a time against blocks of eight rows. */
export function nearestForeign(
  blocks: usize,
  columns: i32,
  boxes: usize,
  boxStep: i32,
  starts: usize,
  leaves: i32,
  leaf: i32,
  order: usize,
  sets: usize,
  known: usize,
  cores: usize,
  queries: usize,
  packed: usize,
  count: i32,
  best: usize,
  nearest: usize,
  lengths: usize,
  passed: usize,
  stack: usize,
  budget: i32,
): i32 {
  const blockBytes = (<usize>columns) << 5;
  const boxBytes = (<usize>boxStep) << 2;
  const own = boxes + (<usize>(leaves + leaf)) * boxBytes;
  const slack: f32 = <f32>1 - <f32>(columns + 8) * <f32>1.2e-7;
  const enlarged: f64 = 1 + <f64>(columns + 16) * 1.2e-7;
  const tiny: f64 = <f64>columns * 2e-38;
  const limits = stack + 512;
  const only = soleSet(queries, sets, count);
  let height = load<i32>(stack);
  let pruned = load<f32>(stack, 4);
  let limit = setLimits(queries, sets, count, best, enlarged, tiny, limits);
  while (height > 0 && budget > 0) {
    const top = stack + ((<usize>height) << 3);
    height--;
    const node = load<i32>(top);
    const bound = load<f32>(top, 4);
    if (only >= 0 && load<i32>(known + ((<usize>node) << 2)) == only) continue;
    if (bound > limit) {
      pruned = min(pruned, bound);
      continue;
    }
    if (node < leaves) {
      const left = boxes + (<usize>(2 * node)) * boxBytes;
      const toLeft = slack * gap(own, left, boxBytes);
      const toRight = slack * gap(own, left + boxBytes, boxBytes);
      const isLeft = toLeft < toRight;
      store<i32>(top, isLeft ? 2 * node + 1 : 2 * node);
      store<f32>(top, max(toLeft, toRight), 4);
      store<i32>(top, isLeft ? 2 * node : 2 * node + 1, 8);
      store<f32>(top, min(toLeft, toRight), 12);
      height += 2;
      continue;
    }
    const from = load<i32>(starts + ((<usize>(node - leaves)) << 2));
    const to = load<i32>(starts + ((<usize>(node - leaves)) << 2), 4);
    budget -= (to - from) * count;
    for (let q = 0; q < count; q += 4) {
      const places = queries + ((<usize>q) << 2);
      const live = min(4, count - q);
      const one = soleSet(places, sets, live);
      if (one >= 0 && load<i32>(known + ((<usize>node) << 2)) == one) continue;
      const query = packed + ((<usize>(q * columns)) << 2);
      const quarter = limits + ((<usize>q) << 2);
      const gaps = gapsOfFour(query, 16, columns, boxes + (<usize>node) * boxBytes, boxBytes);
      if (!v128.any_true(f32x4.le(gaps, v128.load(quarter)))) {
        passBy(gaps, passed + ((<usize>q) << 4));
        continue;
      }
      fourForeign(
        query,
        blocks,
        blockBytes,
        columns,
        from,
        to,
        order,
        sets,
        cores,
        places,
        live,
        best,
        nearest,
        lengths,
        passed + ((<usize>q) << 4),
        quarter,
      );
    }
    limit = setLimits(queries, sets, count, best, enlarged, tiny, limits);
  }
  store<f32>(stack, pruned, 4);
  store<i32>(stack, height);
  return height;
}

/** The set that all the places are in, or −1. */
function soleSet(places: usize, sets: usize, count: i32): i32 {
  const one = setOf(places, sets, 0);
  for (let i = 1; i < count; i++) if (setOf(places, sets, i) != one) return -1;
  return one;
}

/** Four queries pass by rows that are at least so far. */
function passBy(gaps: v128, passed: usize): void {
  const far = f32x4.splat(f32.MAX_VALUE);
  v128.store(passed, f32x4.min(v128.load(passed), v128.bitselect(gaps, far, i32x4(-1, 0, 0, 0))));
  v128.store(passed, f32x4.min(v128.load(passed, 16), v128.bitselect(gaps, far, i32x4(0, -1, 0, 0))), 16);
  v128.store(passed, f32x4.min(v128.load(passed, 32), v128.bitselect(gaps, far, i32x4(0, 0, -1, 0))), 32);
  v128.store(passed, f32x4.min(v128.load(passed, 48), v128.bitselect(gaps, far, i32x4(0, 0, 0, -1))), 48);
}

/** How far each query has to look, squared: as far as the best edge of its set. Gives the largest. */
function setLimits(
  queries: usize,
  sets: usize,
  count: i32,
  best: usize,
  enlarged: f64,
  tiny: f64,
  limits: usize,
): f32 {
  let most: f32 = -1;
  for (let i = 0; i < (count + 3) >> 2 << 2; i++) {
    let limit: f32 = -1;
    if (i < count) {
      const length = load<f64>(best + ((<usize>setOf(queries, sets, i)) << 3));
      limit = <f32>min(length * length * enlarged + tiny, <f64>far);
    }
    store<f32>(limits + ((<usize>i) << 2), limit);
    most = max(most, limit);
  }
  return most;
}
