/**
 * See ../twins/full-moments.ts. Groups of four rows of which any has a share are gathered first, scaled by the roots
 * of their shares; then products are added up, two columns by two columns.
 */
export function fullMoments(
  values: usize,
  stride: i32,
  columns: i32,
  from: i32,
  to: i32,
  mean: usize,
  shares: usize,
  sums: usize,
  scatter: usize,
  scratch: usize,
): void {
  const line = (<usize>((to - from + 7) & ~7)) << 3;
  const roots = scratch;
  const offsets = scratch + line;
  const scaled = offsets + line;
  const groups = gather(shares, to - from, sums, roots, offsets);
  if (groups === 0) return;
  const first = values + ((<usize>from) << 2);
  for (let j: usize = 0; j < <usize>columns; j++) {
    const m = load<f64>(mean + (j << 3));
    const column = first + ((j * <usize>stride) << 2);
    const at = sums + ((j + 1) << 3);
    const sum = scale(column, m, roots, offsets, groups, scaled + j * line);
    store<f64>(at, load<f64>(at) + sum);
  }
  for (let j: usize = 0; j < <usize>columns; j += 2) {
    const own = scaled + j * line;
    const even = scatter + ((j * (j + 1)) << 2);
    const odd = j + 1 < <usize>columns ? even + ((j + 1) << 3) : 0;
    for (let i: usize = 0; i <= j; i += 2) {
      addProducts(own, scaled + i * line, line, groups, even, odd, i << 3, i === j);
    }
  }
}

/** Roots of the shares of the groups that have any, and where these groups stand. */
// @ts-expect-error: decorator
@inline
function gather(shares: usize, rows: i32, sums: usize, roots: usize, offsets: usize): i32 {
  let groups = 0;
  let sum = f64x2.splat(0);
  for (let row = 0; row < rows; row += 4) {
    const a = v128.load(shares);
    const b = v128.load(shares, 16);
    if (v128.any_true(v128.or(a, b))) {
      sum = f64x2.add(sum, f64x2.add(a, b));
      v128.store(roots, f64x2.sqrt(a));
      v128.store(roots, f64x2.sqrt(b), 16);
      store<i32>(offsets, row << 2);
      roots += 32;
      offsets += 4;
      groups++;
    }
    shares += 32;
  }
  const total = f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
  store<f64>(sums, load<f64>(sums) + total);
  return groups;
}

/** Root of share × difference for one column; gives Σ share × difference. */
// @ts-expect-error: decorator
@inline
function scale(x: usize, m: f64, roots: usize, offsets: usize, groups: i32, out: usize): f64 {
  const center = f64x2.splat(m);
  const zero = f64x2.splat(0);
  let sum = zero;
  for (let group = 0; group < groups; group++) {
    const at = x + <usize>load<i32>(offsets);
    const p = v128.load(roots);
    const q = v128.load(roots, 16);
    let a = f64x2.sub(f64x2.promote_low_f32x4(v128.load64_zero(at)), center);
    let b = f64x2.sub(f64x2.promote_low_f32x4(v128.load64_zero(at, 8)), center);
    a = v128.and(f64x2.ne(p, zero), f64x2.mul(p, a));
    b = v128.and(f64x2.ne(q, zero), f64x2.mul(q, b));
    v128.store(out, a);
    v128.store(out, b, 16);
    sum = f64x2.add(sum, f64x2.add(f64x2.mul(p, a), f64x2.mul(q, b)));
    offsets += 4;
    roots += 32;
    out += 32;
  }
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

/** Adds the products of columns a, a + 1 with columns b, b + 1 to the rows of the triangle at `even` and, if there is one, `odd`. */
// @ts-expect-error: decorator
@inline
function addProducts(
  a: usize,
  b: usize,
  line: usize,
  groups: i32,
  even: usize,
  odd: usize,
  at: usize,
  diagonal: bool,
): void {
  let s00 = f64x2.splat(0);
  let s01 = f64x2.splat(0);
  let s10 = f64x2.splat(0);
  let s11 = f64x2.splat(0);
  for (let group = 0; group < groups; group++) {
    let a0 = v128.load(a);
    let a1 = v128.load(a + line);
    let b0 = v128.load(b);
    let b1 = v128.load(b + line);
    s00 = f64x2.add(s00, f64x2.mul(a0, b0));
    s01 = f64x2.add(s01, f64x2.mul(a0, b1));
    s10 = f64x2.add(s10, f64x2.mul(a1, b0));
    s11 = f64x2.add(s11, f64x2.mul(a1, b1));
    a0 = v128.load(a, 16);
    a1 = v128.load(a + line, 16);
    b0 = v128.load(b, 16);
    b1 = v128.load(b + line, 16);
    s00 = f64x2.add(s00, f64x2.mul(a0, b0));
    s01 = f64x2.add(s01, f64x2.mul(a0, b1));
    s10 = f64x2.add(s10, f64x2.mul(a1, b0));
    s11 = f64x2.add(s11, f64x2.mul(a1, b1));
    a += 32;
    b += 32;
  }
  addLanes(even + at, s00);
  if (!diagonal) addLanes(even + at + 8, s01);
  if (odd === 0) return;
  addLanes(odd + at, s10);
  addLanes(odd + at + 8, s11);
}

// @ts-expect-error: decorator
@inline
function addLanes(at: usize, lanes: v128): void {
  const sum = f64x2.extract_lane(lanes, 0) + f64x2.extract_lane(lanes, 1);
  store<f64>(at, load<f64>(at) + sum);
}
