/** Rows at a time; as in ../twins/covariance-times.ts. */
const run: i32 = 32;
const line: usize = 256;

/** See ../twins/covariance-times.ts. */
export function covarianceTimes(
  values: usize,
  stride: i32,
  from: i32,
  to: i32,
  columns: i32,
  shifts: usize,
  basis: usize,
  width: i32,
  scratch: usize,
  out: usize,
): void {
  const next = (<usize>columns) << 3;
  const onBasis = scratch + (<usize>columns) * line;
  for (let row = from; row < to; row += run) {
    const count = min(run, to - row);
    for (let j = 0; j < columns; j++) {
      const at = values + (((<usize>j) * (<usize>stride) + (<usize>row)) << 2);
      center(at, count, load<f64>(shifts + ((<usize>j) << 3)), scratch + (<usize>j) * line);
    }
    const length = (<usize>((count + 3) & ~3)) << 3;
    for (let vector = 0; vector < width; vector += 4) {
      const weights = basis + (<usize>vector) * next;
      const places = onBasis + (<usize>vector) * line;
      for (let i: usize = 0; i < length; i += 32) place(scratch + i, columns, weights, next, places + i);
      for (let j = 0; j < columns; j++) {
        gather(
          scratch + (<usize>j) * line,
          places,
          length,
          out + (<usize>vector) * next + ((<usize>j) << 3),
          next,
        );
      }
    }
  }
}

function center(at: usize, count: i32, shift: f64, to: usize): void {
  let i = 0;
  for (; i < count; i++) {
    store<f64>(to + ((<usize>i) << 3), <f64>load<f32>(at + ((<usize>i) << 2)) - shift);
  }
  for (; (i & 3) !== 0; i++) store<f64>(to + ((<usize>i) << 3), 0);
}

/** Four rows on four vectors. */
function place(centered: usize, columns: i32, weights: usize, next: usize, to: usize): void {
  let a0 = f64x2.splat(0);
  let a1 = f64x2.splat(0);
  let a2 = f64x2.splat(0);
  let a3 = f64x2.splat(0);
  let b0 = f64x2.splat(0);
  let b1 = f64x2.splat(0);
  let b2 = f64x2.splat(0);
  let b3 = f64x2.splat(0);
  for (let j = 0; j < columns; j++) {
    const a = v128.load(centered);
    const b = v128.load(centered, 16);
    let w = v128.load64_splat(weights);
    a0 = f64x2.add(a0, f64x2.mul(a, w));
    b0 = f64x2.add(b0, f64x2.mul(b, w));
    w = v128.load64_splat(weights + next);
    a1 = f64x2.add(a1, f64x2.mul(a, w));
    b1 = f64x2.add(b1, f64x2.mul(b, w));
    w = v128.load64_splat(weights + 2 * next);
    a2 = f64x2.add(a2, f64x2.mul(a, w));
    b2 = f64x2.add(b2, f64x2.mul(b, w));
    w = v128.load64_splat(weights + 3 * next);
    a3 = f64x2.add(a3, f64x2.mul(a, w));
    b3 = f64x2.add(b3, f64x2.mul(b, w));
    centered += line;
    weights += 8;
  }
  v128.store(to, a0);
  v128.store(to, b0, 16);
  v128.store(to, a1, 256);
  v128.store(to, b1, 272);
  v128.store(to, a2, 512);
  v128.store(to, b2, 528);
  v128.store(to, a3, 768);
  v128.store(to, b3, 784);
}

/** One column's products with the places of the rows on four vectors. */
function gather(centered: usize, places: usize, length: usize, out: usize, next: usize): void {
  let s0 = f64x2.splat(0);
  let s1 = f64x2.splat(0);
  let s2 = f64x2.splat(0);
  let s3 = f64x2.splat(0);
  const end = centered + length;
  while (centered < end) {
    const c = v128.load(centered);
    s0 = f64x2.add(s0, f64x2.mul(c, v128.load(places)));
    s1 = f64x2.add(s1, f64x2.mul(c, v128.load(places, 256)));
    s2 = f64x2.add(s2, f64x2.mul(c, v128.load(places, 512)));
    s3 = f64x2.add(s3, f64x2.mul(c, v128.load(places, 768)));
    centered += 16;
    places += 16;
  }
  add(out, s0);
  add(out + next, s1);
  add(out + 2 * next, s2);
  add(out + 3 * next, s3);
}

// @ts-expect-error: decorator
@inline
function add(out: usize, sum: v128): void {
  store<f64>(out, load<f64>(out) + (f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)));
}
