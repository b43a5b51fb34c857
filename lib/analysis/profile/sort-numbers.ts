/** Below this the engine's own sort is as fast. */
const worthRadix = 4096;
const digitBits = 11;
const buckets = 1 << digitBits;
const digits = 6;

/**
 * The values that are not NaN, ascending. Large arrays are sorted by the digits of their bits, from the last to
 * the first (radix sort), leaving out digits that are the same in all; O(n) time and twice the memory.
 */
export function sortedNumbers(values: Float64Array): Float64Array {
  const present = withoutGaps(values);
  if (present.length < worthRadix) return present.sort();
  let keys = keysOf(present);
  let room: Keys = { high: new Uint32Array(present.length), low: new Uint32Array(present.length) };
  const counts = new Uint32Array(buckets);
  for (let digit = 0; digit < digits; digit++) {
    if (!moveByDigit(keys, room, counts, digit)) continue;
    [keys, room] = [room, keys];
  }
  const bits = new Uint32Array(present.buffer, present.byteOffset, present.length * 2);
  for (let i = 0; i < present.length; i++) {
    const high = keys.high[i]!;
    const isNegative = high >>> 31 === 0;
    bits[2 * i + highAt] = isNegative ? ~high : high ^ 0x80000000;
    bits[2 * i + 1 - highAt] = isNegative ? ~keys.low[i]! : keys.low[i]!;
  }
  return present;
}

interface Keys {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

/** Which half of a double holds its sign on this machine. */
const highAt = new Uint32Array(Float64Array.of(-0).buffer)[1] === 0x80000000 ? 1 : 0;

function withoutGaps(values: Float64Array): Float64Array {
  const present = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isNaN(value)) present[count++] = value === 0 ? 0 : value;
  }
  return present.slice(0, count);
}

/** Bits that order as the numbers do: negatives turned round, the sign turned for the others. */
function keysOf(present: Float64Array): Keys {
  const bits = new Uint32Array(present.buffer, present.byteOffset, present.length * 2);
  const high = new Uint32Array(present.length);
  const low = new Uint32Array(present.length);
  for (let i = 0; i < present.length; i++) {
    const upper = bits[2 * i + highAt]!;
    const lower = bits[2 * i + 1 - highAt]!;
    const isNegative = upper >>> 31 === 1;
    high[i] = isNegative ? ~upper : upper ^ 0x80000000;
    low[i] = isNegative ? ~lower : lower;
  }
  return { high, low };
}

/** False, and nothing moved, when the digit is the same in all. */
function moveByDigit(from: Keys, to: Keys, counts: Uint32Array, digit: number): boolean {
  const { length } = from.high;
  counts.fill(0);
  for (let i = 0; i < length; i++) counts[digitOf(from, i, digit)]!++;
  if (counts[digitOf(from, 0, digit)] === length) return false;
  let start = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const count = counts[bucket]!;
    counts[bucket] = start;
    start += count;
  }
  for (let i = 0; i < length; i++) {
    const at = counts[digitOf(from, i, digit)]!++;
    to.high[at] = from.high[i]!;
    to.low[at] = from.low[i]!;
  }
  return true;
}

/** Digits 0 to 2 of the low half and 3 to 5 of the high one: 11, 11 and 10 bits. */
function digitOf({ high, low }: Keys, i: number, digit: number): number {
  return digit < 3
    ? (low[i]! >>> (digit * digitBits)) & (buckets - 1)
    : (high[i]! >>> ((digit - 3) * digitBits)) & (buckets - 1);
}
