/** Stores (re, im) times the twiddle at `w`. */
// @ts-expect-error: decorator
@inline
export function turn(to: usize, re: v128, im: v128, w: usize): void {
  const wr = v128.load32_splat(w);
  const wi = v128.load32_splat(w, 4);
  v128.store(to, f32x4.sub(f32x4.mul(re, wr), f32x4.mul(im, wi)));
  v128.store(to, f32x4.add(f32x4.mul(re, wi), f32x4.mul(im, wr)), 16);
}

/** Real part of (re, im) times the conjugate of the twiddle at `w`. */
// @ts-expect-error: decorator
@inline
export function backReal(re: v128, im: v128, w: usize): v128 {
  return f32x4.add(f32x4.mul(re, v128.load32_splat(w)), f32x4.mul(im, v128.load32_splat(w, 4)));
}

// @ts-expect-error: decorator
@inline
export function backImaginary(re: v128, im: v128, w: usize): v128 {
  return f32x4.sub(f32x4.mul(im, v128.load32_splat(w)), f32x4.mul(re, v128.load32_splat(w, 4)));
}
