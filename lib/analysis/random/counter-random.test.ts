import { describe, expect, it } from "vitest";
import { counterRandom, philox, streams } from "./counter-random";

describe("philox", () => {
  it.each([
    [
      [0, 0, 0, 0],
      [0, 0],
      [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
    ],
    [
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
    ],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    ],
  ])("gives the published answers for counter %j and key %j", (counter, key, expected) => {
    const words = Uint32Array.from(counter);
    philox(words, key[0]!, key[1]!);
    expect([...words]).toEqual(expected);
  });
});

describe("counterRandom", () => {
  const draw = (...key: Parameters<typeof counterRandom>) => {
    const random = counterRandom(...key);
    return Array.from({ length: 8 }, () => random.uniform());
  };

  it("repeats itself for the same key and differs when any part of the key differs", () => {
    const base = draw(1, streams.kmeans, 5, 2);
    expect(draw(1, streams.kmeans, 5, 2)).toEqual(base);
    expect(draw(2, streams.kmeans, 5, 2)).not.toEqual(base);
    expect(draw(1, streams.tsne, 5, 2)).not.toEqual(base);
    expect(draw(1, streams.kmeans, 6, 2)).not.toEqual(base);
    expect(draw(1, streams.kmeans, 5, 3)).not.toEqual(base);
  });

  it("draws uniform, whole and normal numbers with the right moments", () => {
    const random = counterRandom(7, streams.chance);
    const n = 20_000;
    const counts = [0, 0, 0, 0, 0];
    let [uniforms, normals, squares] = [0, 0, 0];
    for (let i = 0; i < n; i++) {
      uniforms += random.uniform();
      counts[random.integer(5)]! += 1;
      const z = random.normal();
      normals += z;
      squares += z * z;
    }
    expect(uniforms / n).toBeCloseTo(0.5, 1);
    expect(normals / n).toBeCloseTo(0, 1);
    expect(squares / n).toBeCloseTo(1, 1);
    for (const count of counts) expect(Math.abs(count - n / 5)).toBeLessThan(200);
  });
});
