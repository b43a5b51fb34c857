import { backImaginary, backReal, turn } from "./complex-lanes";
import { fiveBackward, fiveForward, threeBackward, threeForward } from "./fourier-odd-lanes";

/**
 * Fourier transforms of four sequences at once, one a lane, in place. Element i stands at 32 · i: four real parts,
 * then four imaginary ones. `size`: a power of two, or 3 or 5 times one. `forward` leaves the frequencies in
 * the order of its stages, which `backward` takes; neither divides. For twiddles and order see
 * ../fourier-table.ts.
 */
export function forward(at: usize, size: i32, twiddles: usize): void {
  let length = size;
  if (size % 3 === 0) {
    threeForward(at, <usize>(size / 3) << 5, twiddles);
    twiddles += <usize>(size / 3) << 4;
    length = size / 3;
  } else if (size % 5 === 0) {
    fiveForward(at, <usize>(size / 5) << 5, twiddles);
    twiddles += <usize>(size / 5) << 5;
    length = size / 5;
  }
  const end = at + ((<usize>size) << 5);
  for (; length > 4; length >>= 2) {
    const quarter = (<usize>length) << 3;
    for (let block = at; block < end; block += 4 * quarter) fourForward(block, quarter, twiddles);
    twiddles += ((<usize>length) >> 2) * 24;
  }
  if (length === 4) for (let block = at; block < end; block += 128) lastFour(block, 1);
  else for (let block = at; block < end; block += 64) lastTwo(block);
}

export function backward(at: usize, size: i32, twiddles: usize): void {
  const odd = size % 3 === 0 ? 3 : size % 5 === 0 ? 5 : 1;
  const even = size / odd;
  const fours = twiddles + (odd === 1 ? 0 : ((<usize>even) * (<usize>(odd - 1))) << 3);
  const end = at + ((<usize>size) << 5);
  let length = (ctz(even) & 1) === 1 ? 2 : 4;
  if (length === 4) for (let block = at; block < end; block += 128) lastFour(block, -1);
  else for (let block = at; block < end; block += 64) lastTwo(block);
  // The stages' twiddles lie from the longest to the shortest: 24 bytes for each of even/4 + even/16 + …
  let stage = fours + (<usize>((even - length) / 3)) * 24;
  while (length < even) {
    length <<= 2;
    stage -= (<usize>(length >> 2)) * 24;
    const quarter = (<usize>length) << 3;
    for (let block = at; block < end; block += 4 * quarter) fourBackward(block, quarter, stage);
  }
  if (odd === 3) threeBackward(at, (<usize>even) << 5, twiddles);
  else if (odd === 5) fiveBackward(at, (<usize>even) << 5, twiddles);
}

function fourForward(at: usize, q: usize, w: usize): void {
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
    const t0r = f32x4.add(ar, cr);
    const t0i = f32x4.add(ai, ci);
    const t1r = f32x4.sub(ar, cr);
    const t1i = f32x4.sub(ai, ci);
    const t2r = f32x4.add(br, dr);
    const t2i = f32x4.add(bi, di);
    const t3r = f32x4.sub(br, dr);
    const t3i = f32x4.sub(bi, di);
    v128.store(at, f32x4.add(t0r, t2r));
    v128.store(at, f32x4.add(t0i, t2i), 16);
    turn(at + q, f32x4.add(t1r, t3i), f32x4.sub(t1i, t3r), w);
    turn(at + 2 * q, f32x4.sub(t0r, t2r), f32x4.sub(t0i, t2i), w + 8);
    turn(at + 3 * q, f32x4.sub(t1r, t3i), f32x4.add(t1i, t3r), w + 16);
    w += 24;
  }
}

function fourBackward(at: usize, q: usize, w: usize): void {
  const end = at + q;
  for (; at < end; at += 32) {
    const y0r = v128.load(at);
    const y0i = v128.load(at, 16);
    const y1r = v128.load(at + q);
    const y1i = v128.load(at + q, 16);
    const y2r = v128.load(at + 2 * q);
    const y2i = v128.load(at + 2 * q, 16);
    const y3r = v128.load(at + 3 * q);
    const y3i = v128.load(at + 3 * q, 16);
    const u1r = backReal(y1r, y1i, w);
    const u1i = backImaginary(y1r, y1i, w);
    const u2r = backReal(y2r, y2i, w + 8);
    const u2i = backImaginary(y2r, y2i, w + 8);
    const u3r = backReal(y3r, y3i, w + 16);
    const u3i = backImaginary(y3r, y3i, w + 16);
    const s0r = f32x4.add(y0r, u2r);
    const s0i = f32x4.add(y0i, u2i);
    const s1r = f32x4.sub(y0r, u2r);
    const s1i = f32x4.sub(y0i, u2i);
    const s2r = f32x4.add(u1r, u3r);
    const s2i = f32x4.add(u1i, u3i);
    const s3r = f32x4.sub(u1r, u3r);
    const s3i = f32x4.sub(u1i, u3i);
    v128.store(at, f32x4.add(s0r, s2r));
    v128.store(at, f32x4.add(s0i, s2i), 16);
    v128.store(at + q, f32x4.sub(s1r, s3i));
    v128.store(at + q, f32x4.add(s1i, s3r), 16);
    v128.store(at + 2 * q, f32x4.sub(s0r, s2r));
    v128.store(at + 2 * q, f32x4.sub(s0i, s2i), 16);
    v128.store(at + 3 * q, f32x4.add(s1r, s3i));
    v128.store(at + 3 * q, f32x4.sub(s1i, s3r), 16);
    w += 24;
  }
}

/** Four elements without twiddles; `sign` is 1 forward, −1 backward. */
function lastFour(at: usize, sign: f32): void {
  const s = f32x4.splat(sign);
  const ar = v128.load(at);
  const ai = v128.load(at, 16);
  const br = v128.load(at, 32);
  const bi = v128.load(at, 48);
  const cr = v128.load(at, 64);
  const ci = v128.load(at, 80);
  const dr = v128.load(at, 96);
  const di = v128.load(at, 112);
  const t0r = f32x4.add(ar, cr);
  const t0i = f32x4.add(ai, ci);
  const t1r = f32x4.sub(ar, cr);
  const t1i = f32x4.sub(ai, ci);
  const t2r = f32x4.add(br, dr);
  const t2i = f32x4.add(bi, di);
  const t3r = f32x4.mul(s, f32x4.sub(br, dr));
  const t3i = f32x4.mul(s, f32x4.sub(bi, di));
  v128.store(at, f32x4.add(t0r, t2r));
  v128.store(at, f32x4.add(t0i, t2i), 16);
  v128.store(at, f32x4.add(t1r, t3i), 32);
  v128.store(at, f32x4.sub(t1i, t3r), 48);
  v128.store(at, f32x4.sub(t0r, t2r), 64);
  v128.store(at, f32x4.sub(t0i, t2i), 80);
  v128.store(at, f32x4.sub(t1r, t3i), 96);
  v128.store(at, f32x4.add(t1i, t3r), 112);
}

function lastTwo(at: usize): void {
  const ar = v128.load(at);
  const ai = v128.load(at, 16);
  const br = v128.load(at, 32);
  const bi = v128.load(at, 48);
  v128.store(at, f32x4.add(ar, br));
  v128.store(at, f32x4.add(ai, bi), 16);
  v128.store(at, f32x4.sub(ar, br), 32);
  v128.store(at, f32x4.sub(ai, bi), 48);
}
