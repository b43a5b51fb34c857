import type { SortedValues } from "./sorted-values";

const digits = 0x1_0000;

/**
 * Values, none NaN or −0, sorted together with their labels. By 16 bits at a time: O(values), and passes in which all agree
 * are skipped.
 */
export function radixSorted(values: Float64Array, labels: Int32Array): SortedValues {
  const n = values.length;
  let own = labels.slice();
  let ownTo = new Int32Array(n);
  let keys = ascendingBits(values);
  let keysTo = new Uint32Array(2 * n);
  const starts = new Uint32Array(digits);
  for (let pass = 0; pass < 4; pass++) {
    const half = pass >> 1;
    const shift = 16 * (pass & 1);
    starts.fill(0);
    for (let i = 0; i < n; i++) starts[(keys[2 * i + half]! >>> shift) & 0xffff]!++;
    if (n === 0 || starts[(keys[half]! >>> shift) & 0xffff] === n) continue;
    for (let digit = 0, at = 0; digit < digits; digit++) {
      const count = starts[digit]!;
      starts[digit] = at;
      at += count;
    }
    for (let i = 0; i < n; i++) {
      const to = starts[(keys[2 * i + half]! >>> shift) & 0xffff]!++;
      keysTo[2 * to] = keys[2 * i]!;
      keysTo[2 * to + 1] = keys[2 * i + 1]!;
      ownTo[to] = own[i]!;
    }
    [keys, keysTo] = [keysTo, keys];
    [own, ownTo] = [ownTo, own];
  }
  return { values: fromAscendingBits(keys), labels: own };
}

/** Per value its low and high half, as whole numbers in the order of the values. */
function ascendingBits(values: Float64Array): Uint32Array<ArrayBuffer> {
  const bits = new Uint32Array(values.slice().buffer);
  for (let i = 0; i < bits.length; i += 2) {
    const isNegative = bits[i + 1]! >>> 31 === 1;
    bits[i] = isNegative ? ~bits[i]! : bits[i]!;
    bits[i + 1] = isNegative ? ~bits[i + 1]! : bits[i + 1]! | 0x8000_0000;
  }
  return bits;
}

function fromAscendingBits(bits: Uint32Array<ArrayBuffer>): Float64Array {
  for (let i = 0; i < bits.length; i += 2) {
    const isNegative = bits[i + 1]! >>> 31 === 0;
    bits[i] = isNegative ? ~bits[i]! : bits[i]!;
    bits[i + 1] = isNegative ? ~bits[i + 1]! : bits[i + 1]! & 0x7fff_ffff;
  }
  return new Float64Array(bits.buffer);
}
