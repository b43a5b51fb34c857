/** What a stream of random numbers is drawn for; part of the key, so that no two uses share numbers. */
export const streams = {
  kmeans: 1,
  splitting: 2,
  grouping: 3,
  silhouetteSample: 4,
  chance: 5,
  tsne: 6,
  samples: 7,
  reproducibility: 8,
  associations: 9,
  axes: 20,
  medoids: 30,
  umap: 21,
  stability: 40,
  minibatch: 41,
  bisecting: 42,
  preparing: 60,
  rowSample: 70,
  describing: 61,
  outlying: 62,
} as const;
export type Stream = (typeof streams)[keyof typeof streams];

export interface Random {
  /** In [0, 1), 53 bits. */
  uniform(): number;
  /** Whole number in [0, n), n ≤ 2^32. */
  integer(n: number): number;
  /** Mean 0, variance 1. */
  normal(): number;
}

/**
 * Random numbers that are a pure function of (seed, stream, k, restart) and of how many were drawn
 * before, so they do not depend on which thread draws them or when. Philox4x32-10: the key is
 * (seed, stream), the counter (block, k, restart, 0).
 * Salmon et al. (2011), doi:10.1145/2063384.2063405.
 */
export function counterRandom(seed: number, stream: Stream, k = 0, restart = 0): Random {
  const words = new Uint32Array(4);
  let block = 0;
  let used = 4;
  let spare = Number.NaN;

  const nextWord = (): number => {
    if (used === 4) {
      words[0] = block++;
      words[1] = k;
      words[2] = restart;
      words[3] = 0;
      philox(words, seed, stream);
      used = 0;
    }
    return words[used++]!;
  };
  const uniform = (): number => {
    const high = nextWord() >>> 5;
    const low = nextWord() >>> 6;
    return (high * 67_108_864 + low) / 9_007_199_254_740_992;
  };
  const normal = (): number => {
    if (!Number.isNaN(spare)) {
      const value = spare;
      spare = Number.NaN;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  return { uniform, integer: (n) => Math.floor(uniform() * n), normal };
}

/** Ten rounds of Philox4x32 over four words, in place. */
export function philox(words: Uint32Array, key0: number, key1: number): void {
  let [a, b, c, d] = [words[0]!, words[1]!, words[2]!, words[3]!];
  let left = key0 >>> 0;
  let right = key1 >>> 0;
  for (let round = 0; round < 10; round++) {
    const high0 = highProduct(0xd251_1f53, a);
    const low0 = Math.imul(0xd251_1f53, a);
    const high1 = highProduct(0xcd9e_8d57, c);
    const low1 = Math.imul(0xcd9e_8d57, c);
    a = (high1 ^ b ^ left) >>> 0;
    b = low1 >>> 0;
    c = (high0 ^ d ^ right) >>> 0;
    d = low0 >>> 0;
    left = (left + 0x9e37_79b9) >>> 0;
    right = (right + 0xbb67_ae85) >>> 0;
  }
  words[0] = a;
  words[1] = b;
  words[2] = c;
  words[3] = d;
}

/** Upper 32 bits of the product of two unsigned 32-bit numbers. */
function highProduct(x: number, y: number): number {
  const x0 = x & 0xffff;
  const x1 = x >>> 16;
  const y0 = y & 0xffff;
  const y1 = y >>> 16;
  const low = x1 * y0 + ((x0 * y0) >>> 16);
  const middle = x0 * y1 + (low % 65_536);
  return x1 * y1 + Math.floor(low / 65_536) + Math.floor(middle / 65_536);
}
