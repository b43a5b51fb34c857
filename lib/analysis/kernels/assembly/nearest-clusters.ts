/** See ../twins/nearest-clusters.ts. Four queries at a time against four clusters at a time. */
export function nearestClusters(
  centers: usize,
  stride: i32,
  clusters: i32,
  columns: i32,
  spreads: usize,
  shares: usize,
  queries: usize,
  from: i32,
  to: i32,
  count: i32,
  ids: usize,
  scores: usize,
): void {
  for (let i = from; i < to; i += 4) {
    const live = min(4, to - i);
    for (let at: i32 = 0; at < live * count; at++) {
      store<i32>(ids + ((<usize>at) << 2), -1);
      store<f64>(scores + ((<usize>at) << 3), Infinity);
    }
    four(
      centers,
      (<usize>stride) << 3,
      clusters,
      columns,
      spreads,
      shares,
      query(queries, i, to),
      query(queries, i + 1, to),
      query(queries, i + 2, to),
      query(queries, i + 3, to),
      count,
      ids,
      scores,
    );
    ids += (<usize>(4 * count)) << 2;
    scores += (<usize>(4 * count)) << 3;
  }
}

/** −1 past the end. */
function query(queries: usize, i: i32, to: i32): i32 {
  return i < to ? load<i32>(queries + ((<usize>i) << 2)) : -1;
}

function four(
  centers: usize,
  step: usize,
  clusters: i32,
  columns: i32,
  spreads: usize,
  shares: usize,
  q0: i32,
  q1: i32,
  q2: i32,
  q3: i32,
  count: i32,
  ids: usize,
  scores: usize,
): void {
  const o0 = (<usize>q0) << 3;
  const o1 = (<usize>max(0, q1)) << 3;
  const o2 = (<usize>max(0, q2)) << 3;
  const o3 = (<usize>max(0, q3)) << 3;
  const p0 = v128.load64_splat(spreads + o0);
  const p1 = v128.load64_splat(spreads + o1);
  const p2 = v128.load64_splat(spreads + o2);
  const p3 = v128.load64_splat(spreads + o3);
  const s0 = v128.load64_splat(shares + o0);
  const s1 = v128.load64_splat(shares + o1);
  const s2 = v128.load64_splat(shares + o2);
  const s3 = v128.load64_splat(shares + o3);
  const line = (<usize>count) << 3;
  const last = scores + line - 8;
  let t0 = v128.load64_splat(last);
  let t1 = limit(last + line, q1);
  let t2 = limit(last + 2 * line, q2);
  let t3 = limit(last + 3 * line, q3);
  for (let row = 0; row < clusters; row += 4) {
    const offset = (<usize>row) << 3;
    const pa = v128.load(spreads + offset);
    const pb = v128.load(spreads + offset, 16);
    let a0 = f64x2.add(p0, pa);
    let a1 = f64x2.add(p1, pa);
    let a2 = f64x2.add(p2, pa);
    let a3 = f64x2.add(p3, pa);
    let b0 = f64x2.add(p0, pb);
    let b1 = f64x2.add(p1, pb);
    let b2 = f64x2.add(p2, pb);
    let b3 = f64x2.add(p3, pb);
    let p = centers;
    for (let j = 0; j < columns; j++) {
      const xa = v128.load(p + offset);
      const xb = v128.load(p + offset, 16);
      let y = v128.load64_splat(p + o0);
      let e = f64x2.sub(xa, y);
      a0 = f64x2.add(a0, f64x2.mul(e, e));
      e = f64x2.sub(xb, y);
      b0 = f64x2.add(b0, f64x2.mul(e, e));
      y = v128.load64_splat(p + o1);
      e = f64x2.sub(xa, y);
      a1 = f64x2.add(a1, f64x2.mul(e, e));
      e = f64x2.sub(xb, y);
      b1 = f64x2.add(b1, f64x2.mul(e, e));
      y = v128.load64_splat(p + o2);
      e = f64x2.sub(xa, y);
      a2 = f64x2.add(a2, f64x2.mul(e, e));
      e = f64x2.sub(xb, y);
      b2 = f64x2.add(b2, f64x2.mul(e, e));
      y = v128.load64_splat(p + o3);
      e = f64x2.sub(xa, y);
      a3 = f64x2.add(a3, f64x2.mul(e, e));
      e = f64x2.sub(xb, y);
      b3 = f64x2.add(b3, f64x2.mul(e, e));
      p += step;
    }
    const sa = v128.load(shares + offset);
    const sb = v128.load(shares + offset, 16);
    a0 = f64x2.div(a0, f64x2.add(s0, sa));
    b0 = f64x2.div(b0, f64x2.add(s0, sb));
    a1 = f64x2.div(a1, f64x2.add(s1, sa));
    b1 = f64x2.div(b1, f64x2.add(s1, sb));
    a2 = f64x2.div(a2, f64x2.add(s2, sa));
    b2 = f64x2.div(b2, f64x2.add(s2, sb));
    a3 = f64x2.div(a3, f64x2.add(s3, sa));
    b3 = f64x2.div(b3, f64x2.add(s3, sb));
    const near0 = v128.or(f64x2.lt(a0, t0), f64x2.lt(b0, t0));
    const near1 = v128.or(f64x2.lt(a1, t1), f64x2.lt(b1, t1));
    const near2 = v128.or(f64x2.lt(a2, t2), f64x2.lt(b2, t2));
    const near3 = v128.or(f64x2.lt(a3, t3), f64x2.lt(b3, t3));
    if (!v128.any_true(v128.or(v128.or(near0, near1), v128.or(near2, near3)))) continue;
    if (v128.any_true(near0)) {
      keep(a0, b0, row, clusters, q0, count, ids, scores);
      t0 = v128.load64_splat(last);
    }
    if (v128.any_true(near1)) {
      keep(a1, b1, row, clusters, q1, count, ids + (line >> 1), scores + line);
      t1 = v128.load64_splat(last + line);
    }
    if (v128.any_true(near2)) {
      keep(a2, b2, row, clusters, q2, count, ids + line, scores + 2 * line);
      t2 = v128.load64_splat(last + 2 * line);
    }
    if (v128.any_true(near3)) {
      keep(a3, b3, row, clusters, q3, count, ids + line + (line >> 1), scores + 3 * line);
      t3 = v128.load64_splat(last + 3 * line);
    }
  }
}

/** What a score must be below to enter a list; nothing is below that of a query that is none. */
function limit(last: usize, q: i32): v128 {
  return q < 0 ? f64x2.splat(-1) : v128.load64_splat(last);
}

function keep(
  low: v128,
  high: v128,
  row: i32,
  clusters: i32,
  q: i32,
  count: i32,
  ids: usize,
  scores: usize,
): void {
  enter(f64x2.extract_lane(low, 0), row, clusters, q, count, ids, scores);
  enter(f64x2.extract_lane(low, 1), row + 1, clusters, q, count, ids, scores);
  enter(f64x2.extract_lane(high, 0), row + 2, clusters, q, count, ids, scores);
  enter(f64x2.extract_lane(high, 1), row + 3, clusters, q, count, ids, scores);
}

/** Puts a cluster where it belongs in the list of query `q`, if it does. */
function enter(
  score: f64,
  id: i32,
  clusters: i32,
  q: i32,
  count: i32,
  ids: usize,
  scores: usize,
): void {
  let at = count - 1;
  if (!(score < load<f64>(scores + ((<usize>at) << 3))) || id >= clusters || id == q) return;
  for (; at > 0; at--) {
    const before = load<f64>(scores + ((<usize>(at - 1)) << 3));
    if (!(before > score)) break;
    store<f64>(scores + ((<usize>at) << 3), before);
    store<i32>(ids + ((<usize>at) << 2), load<i32>(ids + ((<usize>(at - 1)) << 2)));
  }
  store<f64>(scores + ((<usize>at) << 3), score);
  store<i32>(ids + ((<usize>at) << 2), id);
}
