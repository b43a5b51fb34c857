const blockBytes = 64;

const constants = primes(64).map((prime) => fractionBits(Math.cbrt(prime)));
const start = primes(8).map((prime) => fractionBits(Math.sqrt(prime)));

/** A hash of bytes that come piece by piece. */
export interface Hash {
  update(bytes: Uint8Array): void;
  /** 64 hexadecimal digits. Nothing can be added afterwards. */
  digest(): string;
}

/** SHA-256 (FIPS 180-4) of up to 2^53 bytes. Takes O(bytes) time. */
export function sha256(): Hash {
  const state = Int32Array.from(start);
  const schedule = new Int32Array(64);
  const rest = new Uint8Array(blockBytes);
  let restLength = 0;
  let total = 0;

  function update(bytes: Uint8Array): void {
    total += bytes.length;
    let at = 0;
    if (restLength > 0) {
      const taken = Math.min(blockBytes - restLength, bytes.length);
      rest.set(bytes.subarray(0, taken), restLength);
      restLength += taken;
      at = taken;
      if (restLength < blockBytes) return;
      compress(state, schedule, rest, 0);
      restLength = 0;
    }
    for (; at + blockBytes <= bytes.length; at += blockBytes) compress(state, schedule, bytes, at);
    rest.set(bytes.subarray(at), 0);
    restLength = bytes.length - at;
  }

  return {
    update,
    digest() {
      const bits = total * 8;
      const padding = new Uint8Array(restLength < 56 ? 64 - restLength : 128 - restLength);
      padding[0] = 0x80;
      const view = new DataView(padding.buffer);
      view.setUint32(padding.length - 8, Math.floor(bits / 2 ** 32));
      view.setUint32(padding.length - 4, bits >>> 0);
      update(padding);
      return hexOf(state);
    },
  };
}

const encoder = new TextEncoder();
const block = new Uint8Array(blockBytes);
const blockSchedule = new Int32Array(64);
const blockState = new Int32Array(8);
/** A text of more units may need a second block for its length. */
const mostBlockUnits = 18;
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Of text, as UTF-8. Texts that fit into one block, as an email address does, take about a microsecond. */
export function sha256Of(text: string): string {
  if (!fitsBlock(text)) return hashOf(text);
  block.fill(0);
  const written = encoder.encodeInto(text, block).written;
  block[written] = 0x80;
  block[62] = written >>> 5;
  block[63] = (written << 3) & 255;
  blockState.set(start);
  compress(blockState, blockSchedule, block, 0);
  return hexOf(blockState);
}

function hashOf(text: string): string {
  const hash = sha256();
  hash.update(encoder.encode(text));
  return hash.digest();
}

/** Whether there is room beside the length: a unit is at most three bytes, and one where all is ASCII. */
function fitsBlock(text: string): boolean {
  if (text.length <= mostBlockUnits) return true;
  if (text.length > 55) return false;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

function hexOf(state: Int32Array): string {
  let digits = "";
  for (let i = 0; i < 8; i++) {
    const word = state[i]!;
    digits +=
      hex[word >>> 24]! + hex[(word >>> 16) & 255]! + hex[(word >>> 8) & 255]! + hex[word & 255]!;
  }
  return digits;
}

function compress(state: Int32Array, w: Int32Array, bytes: Uint8Array, at: number): void {
  for (let i = 0; i < 16; i++) {
    const p = at + 4 * i;
    w[i] = (bytes[p]! << 24) | (bytes[p + 1]! << 16) | (bytes[p + 2]! << 8) | bytes[p + 3]!;
  }
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]!;
    const y = w[i - 2]!;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + constants[i]! + w[i]!) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = (state[0]! + a) | 0;
  state[1] = (state[1]! + b) | 0;
  state[2] = (state[2]! + c) | 0;
  state[3] = (state[3]! + d) | 0;
  state[4] = (state[4]! + e) | 0;
  state[5] = (state[5]! + f) | 0;
  state[6] = (state[6]! + g) | 0;
  state[7] = (state[7]! + h) | 0;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++)
    if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

/** The first 32 bits behind the binary point. */
function fractionBits(value: number): number {
  return ((value - Math.floor(value)) * 2 ** 32) | 0;
}
