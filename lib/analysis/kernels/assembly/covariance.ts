/** Rows centered and multiplied at a time; as in ../twins/covariance.ts. */
const run: i32 = 128;
const line: usize = 1024;

/** See ../twins/covariance.ts. Two columns against two columns, four rows at a time. */
export function covariance(
  values: usize,
  stride: i32,
  from: i32,
  to: i32,
  columns: i32,
  shifts: usize,
  scratch: usize,
  sums: usize,
  products: usize,
): void {
  const even = (columns + 1) & ~1;
  if (even > columns) memory.fill(scratch + (<usize>columns) * line, 0, line);
  for (let row = from; row < to; row += run) {
    const count = min(run, to - row);
    for (let j = 0; j < columns; j++) {
      const at = values + (((<usize>j) * (<usize>stride) + (<usize>row)) << 2);
      const place = (<usize>j) << 3;
      const sum = center(at, count, load<f64>(shifts + place), scratch + (<usize>j) * line);
      store<f64>(sums + place, load<f64>(sums + place) + sum);
    }
    const length = (<usize>((count + 3) & ~3)) << 3;
    for (let a = 0; a < even; a += 2) {
      for (let b = a; b < even; b += 2) {
        multiply(
          scratch + (<usize>a) * line,
          scratch + (<usize>b) * line,
          length,
          products + (((<usize>a) * (<usize>even) + (<usize>b)) << 3),
          (<usize>even) << 3,
        );
      }
    }
  }
}

/** Writes the centered column, zeros after its end, and gives its sum. */
function center(at: usize, count: i32, shift: f64, to: usize): f64 {
  const s = f64x2.splat(shift);
  let sum = f64x2.splat(0);
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const x = v128.load(at + ((<usize>i) << 2));
    const low = f64x2.sub(f64x2.promote_low_f32x4(x), s);
    const high = f64x2.sub(f64x2.promote_low_f32x4(i64x2.shuffle(x, x, 1, 1)), s);
    const out = to + ((<usize>i) << 3);
    v128.store(out, low);
    v128.store(out, high, 16);
    sum = f64x2.add(sum, f64x2.add(low, high));
  }
  let rest: f64 = 0;
  for (; i < count; i++) {
    const x = <f64>load<f32>(at + ((<usize>i) << 2)) - shift;
    store<f64>(to + ((<usize>i) << 3), x);
    rest += x;
  }
  for (; (i & 3) !== 0; i++) store<f64>(to + ((<usize>i) << 3), 0);
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1) + rest;
}

function multiply(a: usize, b: usize, length: usize, out: usize, step: usize): void {
  let s00 = f64x2.splat(0);
  let s01 = f64x2.splat(0);
  let s10 = f64x2.splat(0);
  let s11 = f64x2.splat(0);
  let t00 = f64x2.splat(0);
  let t01 = f64x2.splat(0);
  let t10 = f64x2.splat(0);
  let t11 = f64x2.splat(0);
  const end = a + length;
  while (a < end) {
    let a0 = v128.load(a);
    let a1 = v128.load(a, 1024);
    let b0 = v128.load(b);
    let b1 = v128.load(b, 1024);
    s00 = f64x2.add(s00, f64x2.mul(a0, b0));
    s01 = f64x2.add(s01, f64x2.mul(a0, b1));
    s10 = f64x2.add(s10, f64x2.mul(a1, b0));
    s11 = f64x2.add(s11, f64x2.mul(a1, b1));
    a0 = v128.load(a, 16);
    a1 = v128.load(a, 1040);
    b0 = v128.load(b, 16);
    b1 = v128.load(b, 1040);
    t00 = f64x2.add(t00, f64x2.mul(a0, b0));
    t01 = f64x2.add(t01, f64x2.mul(a0, b1));
    t10 = f64x2.add(t10, f64x2.mul(a1, b0));
    t11 = f64x2.add(t11, f64x2.mul(a1, b1));
    a += 32;
    b += 32;
  }
  add(out, s00, t00);
  add(out + 8, s01, t01);
  add(out + step, s10, t10);
  add(out + step + 8, s11, t11);
}

// @ts-expect-error: decorator
@inline
function add(out: usize, s: v128, t: v128): void {
  const sum = f64x2.add(s, t);
  store<f64>(out, load<f64>(out) + (f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)));
}
