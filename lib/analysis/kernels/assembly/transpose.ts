/** Stores the columns of four vectors, `step` bytes apart. */
// @ts-expect-error: decorator
@inline
export function storeTransposed(a: v128, b: v128, c: v128, d: v128, to: usize, step: usize): void {
  const ab0 = i32x4.shuffle(a, b, 0, 4, 1, 5);
  const cd0 = i32x4.shuffle(c, d, 0, 4, 1, 5);
  const ab1 = i32x4.shuffle(a, b, 2, 6, 3, 7);
  const cd1 = i32x4.shuffle(c, d, 2, 6, 3, 7);
  v128.store(to, i64x2.shuffle(ab0, cd0, 0, 2));
  v128.store(to + step, i64x2.shuffle(ab0, cd0, 1, 3));
  v128.store(to + 2 * step, i64x2.shuffle(ab1, cd1, 0, 2));
  v128.store(to + 3 * step, i64x2.shuffle(ab1, cd1, 1, 3));
}
