/** Half the gap between neighboring float32 numbers near 1. */
export const unit: f64 = 5.9604644775390625e-8;

/** Bytes from one coordinate of center c to the next, as packed below. */
// @ts-expect-error: decorator
@inline
function packedStep(c: i32, k: i32): usize {
  return c < (k & ~3) ? 16 : c < (k & ~1) ? 8 : 4;
}

/** Where center c starts, as packed below. */
// @ts-expect-error: decorator
@inline
function packedStart(packed: usize, c: i32, k: i32, columns: i32): usize {
  const group = c < (k & ~3) ? 3 : c < (k & ~1) ? 1 : 0;
  return packed + ((<usize>((c & ~group) * columns + (c & group))) << 2);
}

/** One center (float64s at `center`) in float32 to its packed place. Gives its squared norm. */
export function packCenter(center: usize, packed: usize, c: i32, k: i32, columns: i32): f64 {
  let to = packedStart(packed, c, k, columns);
  const step = packedStep(c, k);
  let squares: f64 = 0;
  for (let j = 0; j < columns; j++) {
    const y = load<f64>(center);
    store<f32>(to, <f32>y);
    squares += y * y;
    center += 8;
    to += step;
  }
  return squares;
}

/**
 * Centers in float32 as kernels take them: four side by side column after column as long as there are four,
 * then two, then one. Gives the largest norm.
 */
export function packCenters(centers: usize, packed: usize, k: i32, columns: i32): f64 {
  let most: f64 = 0;
  for (let c = 0; c < k; c++) {
    most = max(most, packCenter(centers + ((<usize>(c * columns)) << 3), packed, c, k, columns));
  }
  return Math.sqrt(most);
}
