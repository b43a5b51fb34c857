import { backImaginary, backReal, turn } from "./complex-lanes";

/** Stages of ./fourier-lanes.ts that divide by three or five. `q`: bytes between the elements that are combined; `w`: their twiddles. */
const half: f32 = 0.5;
const sin60: f32 = 0.8660254037844386;

export function threeForward(at: usize, q: usize, w: usize): void {
  const end = at + q;
  for (; at < end; at += 32) {
    const ar = v128.load(at);
    const ai = v128.load(at, 16);
    const br = v128.load(at + q);
    const bi = v128.load(at + q, 16);
    const cr = v128.load(at + 2 * q);
    const ci = v128.load(at + 2 * q, 16);
    const tr = f32x4.add(br, cr);
    const ti = f32x4.add(bi, ci);
    const ur = f32x4.sub(ar, f32x4.mul(f32x4.splat(half), tr));
    const ui = f32x4.sub(ai, f32x4.mul(f32x4.splat(half), ti));
    const vr = f32x4.mul(f32x4.splat(sin60), f32x4.sub(br, cr));
    const vi = f32x4.mul(f32x4.splat(sin60), f32x4.sub(bi, ci));
    v128.store(at, f32x4.add(ar, tr));
    v128.store(at, f32x4.add(ai, ti), 16);
    turn(at + q, f32x4.add(ur, vi), f32x4.sub(ui, vr), w);
    turn(at + 2 * q, f32x4.sub(ur, vi), f32x4.add(ui, vr), w + 8);
    w += 16;
  }
}

export function threeBackward(at: usize, q: usize, w: usize): void {
  const end = at + q;
  for (; at < end; at += 32) {
    const y0r = v128.load(at);
    const y0i = v128.load(at, 16);
    const y1r = v128.load(at + q);
    const y1i = v128.load(at + q, 16);
    const y2r = v128.load(at + 2 * q);
    const y2i = v128.load(at + 2 * q, 16);
    const u1r = backReal(y1r, y1i, w);
    const u1i = backImaginary(y1r, y1i, w);
    const u2r = backReal(y2r, y2i, w + 8);
    const u2i = backImaginary(y2r, y2i, w + 8);
    const tr = f32x4.add(u1r, u2r);
    const ti = f32x4.add(u1i, u2i);
    const mr = f32x4.sub(y0r, f32x4.mul(f32x4.splat(half), tr));
    const mi = f32x4.sub(y0i, f32x4.mul(f32x4.splat(half), ti));
    const vr = f32x4.mul(f32x4.splat(sin60), f32x4.sub(u1r, u2r));
    const vi = f32x4.mul(f32x4.splat(sin60), f32x4.sub(u1i, u2i));
    v128.store(at, f32x4.add(y0r, tr));
    v128.store(at, f32x4.add(y0i, ti), 16);
    v128.store(at + q, f32x4.sub(mr, vi));
    v128.store(at + q, f32x4.add(mi, vr), 16);
    v128.store(at + 2 * q, f32x4.add(mr, vi));
    v128.store(at + 2 * q, f32x4.sub(mi, vr), 16);
    w += 16;
  }
}

const cos72: f32 = 0.30901699437494745;
const cos144: f32 = -0.8090169943749475;
const sin72: f32 = 0.9510565162951535;
const sin144: f32 = 0.5877852522924731;

export function fiveForward(at: usize, q: usize, w: usize): void {
  const end = at + q;
  for (; at < end; at += 32) {
    const ar = v128.load(at);
    const ai = v128.load(at, 16);
    const br = v128.load(at + q);
    const bi = v128.load(at + q, 16);
    const cr = v128.load(at + 2 * q);
    const ci = v128.load(at + 2 * q, 16);
    const dr = v128.load(at + 3 * q);
    const di = v128.load(at + 3 * q, 16);
    const er = v128.load(at + 4 * q);
    const ei = v128.load(at + 4 * q, 16);
    const t1r = f32x4.add(br, er);
    const t1i = f32x4.add(bi, ei);
    const t2r = f32x4.add(cr, dr);
    const t2i = f32x4.add(ci, di);
    const t3r = f32x4.sub(br, er);
    const t3i = f32x4.sub(bi, ei);
    const t4r = f32x4.sub(cr, dr);
    const t4i = f32x4.sub(ci, di);
    const m1r = mixed(ar, t1r, cos72, t2r, cos144);
    const m1i = mixed(ai, t1i, cos72, t2i, cos144);
    const m2r = mixed(ar, t1r, cos144, t2r, cos72);
    const m2i = mixed(ai, t1i, cos144, t2i, cos72);
    const n1r = both(t3r, sin72, t4r, sin144);
    const n1i = both(t3i, sin72, t4i, sin144);
    const n2r = both(t3r, sin144, t4r, -sin72);
    const n2i = both(t3i, sin144, t4i, -sin72);
    v128.store(at, f32x4.add(ar, f32x4.add(t1r, t2r)));
    v128.store(at, f32x4.add(ai, f32x4.add(t1i, t2i)), 16);
    turn(at + q, f32x4.add(m1r, n1i), f32x4.sub(m1i, n1r), w);
    turn(at + 2 * q, f32x4.add(m2r, n2i), f32x4.sub(m2i, n2r), w + 8);
    turn(at + 3 * q, f32x4.sub(m2r, n2i), f32x4.add(m2i, n2r), w + 16);
    turn(at + 4 * q, f32x4.sub(m1r, n1i), f32x4.add(m1i, n1r), w + 24);
    w += 32;
  }
}

export function fiveBackward(at: usize, q: usize, w: usize): void {
  const end = at + q;
  for (; at < end; at += 32) {
    const ar = v128.load(at);
    const ai = v128.load(at, 16);
    const y1r = v128.load(at + q);
    const y1i = v128.load(at + q, 16);
    const y2r = v128.load(at + 2 * q);
    const y2i = v128.load(at + 2 * q, 16);
    const y3r = v128.load(at + 3 * q);
    const y3i = v128.load(at + 3 * q, 16);
    const y4r = v128.load(at + 4 * q);
    const y4i = v128.load(at + 4 * q, 16);
    const br = backReal(y1r, y1i, w);
    const bi = backImaginary(y1r, y1i, w);
    const cr = backReal(y2r, y2i, w + 8);
    const ci = backImaginary(y2r, y2i, w + 8);
    const dr = backReal(y3r, y3i, w + 16);
    const di = backImaginary(y3r, y3i, w + 16);
    const er = backReal(y4r, y4i, w + 24);
    const ei = backImaginary(y4r, y4i, w + 24);
    const t1r = f32x4.add(br, er);
    const t1i = f32x4.add(bi, ei);
    const t2r = f32x4.add(cr, dr);
    const t2i = f32x4.add(ci, di);
    const t3r = f32x4.sub(br, er);
    const t3i = f32x4.sub(bi, ei);
    const t4r = f32x4.sub(cr, dr);
    const t4i = f32x4.sub(ci, di);
    const m1r = mixed(ar, t1r, cos72, t2r, cos144);
    const m1i = mixed(ai, t1i, cos72, t2i, cos144);
    const m2r = mixed(ar, t1r, cos144, t2r, cos72);
    const m2i = mixed(ai, t1i, cos144, t2i, cos72);
    const n1r = both(t3r, sin72, t4r, sin144);
    const n1i = both(t3i, sin72, t4i, sin144);
    const n2r = both(t3r, sin144, t4r, -sin72);
    const n2i = both(t3i, sin144, t4i, -sin72);
    v128.store(at, f32x4.add(ar, f32x4.add(t1r, t2r)));
    v128.store(at, f32x4.add(ai, f32x4.add(t1i, t2i)), 16);
    v128.store(at + q, f32x4.sub(m1r, n1i));
    v128.store(at + q, f32x4.add(m1i, n1r), 16);
    v128.store(at + 2 * q, f32x4.sub(m2r, n2i));
    v128.store(at + 2 * q, f32x4.add(m2i, n2r), 16);
    v128.store(at + 3 * q, f32x4.add(m2r, n2i));
    v128.store(at + 3 * q, f32x4.sub(m2i, n2r), 16);
    v128.store(at + 4 * q, f32x4.add(m1r, n1i));
    v128.store(at + 4 * q, f32x4.sub(m1i, n1r), 16);
    w += 32;
  }
}

// @ts-expect-error: decorator
@inline
function both(x: v128, a: f32, y: v128, b: f32): v128 {
  return f32x4.add(f32x4.mul(x, f32x4.splat(a)), f32x4.mul(y, f32x4.splat(b)));
}

// @ts-expect-error: decorator
@inline
function mixed(start: v128, x: v128, a: f32, y: v128, b: f32): v128 {
  return f32x4.add(start, both(x, a, y, b));
}
