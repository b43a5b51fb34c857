import { expect, it } from "vitest";
import golden from "../golden/hashes.json";
import { murmurHash } from "./murmur-hash";

it("hashes texts of every length and script as scikit-learn's murmurhash3", () => {
  for (const [i, word] of golden.words.entries()) {
    const hash = murmurHash(word);
    const row = golden.places["13"][i]!;
    expect(row[Math.abs(hash) % 13]).toBe(hash < 0 ? -1 : 1);
  }
});

it("gives the published value for the empty text and for a seed", () => {
  expect(murmurHash("")).toBe(0);
  expect(murmurHash("", 1) >>> 0).toBe(0x514e_28b7);
  expect(murmurHash("test") >>> 0).toBe(0xba6b_d213);
});
