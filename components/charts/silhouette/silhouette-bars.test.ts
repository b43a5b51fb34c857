import fc from "fast-check";
import { expect, test } from "vitest";
import { binBars, silhouetteBlocks } from "./silhouette-bars";

test("bars stand by segment, largest first, and rows without a silhouette have none", () => {
  const silhouettes = Float32Array.of(0.5, Number.NaN, -0.25, 0.75, 0.1);
  const blocks = silhouetteBlocks(silhouettes, Int32Array.of(0, 0, 0, 0, 1), 3);
  expect(blocks.map(({ rows }) => [...rows])).toEqual([[3, 0, 2], [4], []]);
  expect(blocks.map(({ negative }) => negative)).toEqual([1, 0, 0]);
  expect(blocks[0]?.mean).toBeCloseTo(1 / 3);
  expect(blocks[2]?.mean).toBeNaN();
});

test("bins hold every bar once in its order, never mix signs, and are about as many as there is room for", () => {
  const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 60 }), (hundredths, most) => {
      const silhouettes = Float32Array.from(hundredths, (value) => value / 100);
      const [block] = silhouetteBlocks(silhouettes, new Int32Array(hundredths.length), 1);
      if (!block) throw new Error("a block is missing");
      const bins = binBars(block, silhouettes, most);
      expect(bins.length).toBeLessThanOrEqual(most + 1);
      expect(bins.map(({ from }) => from)).toEqual([0, ...bins.slice(0, -1).map(({ to }) => to)]);
      expect(bins.at(-1)?.to).toBe(hundredths.length);
      for (const { from, to } of bins) {
        const signs = [...block.rows.slice(from, to)].map((row) => silhouettes[row]! < 0);
        expect(new Set(signs).size).toBe(1);
      }
    }),
  );
});
