import { philox, streams } from "../random/counter-random";

/** In [0, 1), 32 bits; all words of the counter generator are used, for millions are drawn. */
export function wordRandom(seed: number): () => number {
  const words = new Uint32Array(4);
  let block = 0;
  let used = 4;
  return () => {
    if (used === 4) {
      words[0] = block >>> 0;
      words[1] = Math.floor(block / 2 ** 32);
      words[2] = 0;
      words[3] = 0;
      block++;
      used = 0;
      philox(words, seed, streams.umap);
    }
    return words[used++]! / 2 ** 32;
  };
}
