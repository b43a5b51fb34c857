import fc from "fast-check";
import { expect, test } from "vitest";
import { coverage } from "./dot-look";
import { countsOf, layGray } from "./lay-gray";
import { addDots, layDown, type Mask, type Raster } from "./raster-dots";

const dot: Mask = { size: 3, weights: Float32Array.of(0, 0.5, 0, 0.5, 1, 0.5, 0, 0.5, 0) };
const inks = Float32Array.of(0.5, 0.5, 0.5, 1, 0, 0, 0, 0, 1);
const placed = { left: 0, top: 8, scale: 1 };

function rasterOf(): Raster {
  return { width: 8, height: 8, sums: new Float32Array(4 * 64) };
}

function added(
  coordinates: readonly number[],
  colors: readonly number[],
  which: "all" | "colored",
): Raster {
  const raster = rasterOf();
  const dots = {
    coordinates: Float32Array.from(coordinates),
    colors: Uint8Array.from(colors),
    shapes: new Uint8Array(colors.length),
  };
  for (const _ of addDots(raster, dots, which, [dot], inks, placed));
  return raster;
}

function pictureOf(raster: Raster, most = 4): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(4 * 64);
  for (const _ of layDown(raster, pixels, { alone: 0.5, most }));
  return pixels;
}

const pixel = (pixels: ArrayLike<number>, x: number, y: number) =>
  Array.from({ length: 4 }, (_, i) => pixels[4 * (8 * y + x) + i]);

test("a dot leaves its color where it stands, and nothing elsewhere", () => {
  const pixels = pictureOf(added([4, 4], [1], "colored"));
  expect(pixel(pixels, 4, 4)).toEqual([255, 0, 0, 128]);
  expect(pixel(pixels, 5, 4)).toEqual([255, 0, 0, 64]);
  expect(pixel(pixels, 5, 5)).toEqual([0, 0, 0, 0]);
});

test("two segments in one place mix, whichever comes first", () => {
  const one = pictureOf(added([4, 4, 4, 4], [1, 2], "colored"));
  expect(one).toEqual(pictureOf(added([4, 4, 4, 4], [2, 1], "colored")));
  const [red, green, blue, alpha] = pixel(one, 4, 4);
  expect([red, green, blue]).toEqual([180, 0, 180]);
  expect(alpha).toBe(Math.round(255 * coverage(2, 0.5, 4)));
});

function grayBelow(coordinates: readonly number[], colors: readonly number[]): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(4 * 64);
  const everyone = countsOf(added(coordinates, colors, "all"));
  const colored = added(coordinates, colors, "colored");
  for (const _ of layGray(colored, everyone, pixels, [0.5, 0.5, 0.5], { alone: 0.5, most: 4 }));
  return pixels;
}

test("gray is a layer of its own, below the colors", () => {
  expect(added([4, 4, 2, 2], [0, 1], "colored").sums[4 * (8 * 4 + 4) + 3]).toBe(0);
  const pixels = grayBelow([4, 4, 4, 4], [1, 0]);
  expect(pixel(pixels, 4, 4)).toEqual([128, 128, 128, 128]);
  for (const _ of layDown(added([4, 4], [1], "colored"), pixels, { alone: 0.5, most: 4 }));
  const [red, , blue] = pixel(pixels, 4, 4);
  expect(red).toBeGreaterThan(blue!);
  expect(pixel(pixels, 4, 4)[3]).toBe(192);
});

test("where all dots of a place have color, nothing gray is below; where none has, all are gray", () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 8 }));
  const dots = fc.array(fc.tuple(place, fc.integer({ min: 0, max: 2 })), { maxLength: 60 });
  fc.assert(
    fc.property(dots, (all) => {
      const gray = all.filter(([, color]) => color === 0);
      const pixels = grayBelow(
        all.flatMap(([at]) => at),
        all.map(([, color]) => color),
      );
      const { sums } = added(
        gray.flatMap(([at]) => at),
        gray.map(() => 0),
        "all",
      );
      for (let i = 0; i < 64; i++) {
        const shown = 255 * coverage(sums[4 * i + 3]!, 0.5, 4);
        expect(Math.abs(pixels[4 * i + 3]! - shown)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("dots at the edge and outside of the picture are cut off, without touching the other side", () => {
  const place = fc.double({ min: -3, max: 11, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place), { maxLength: 20 }), (places) => {
      const { sums } = added(
        places.flat(),
        places.map(() => 1),
        "colored",
      );
      const expected = new Float32Array(64);
      for (const [x, y] of places) {
        const [left, top] = [Math.floor(Math.fround(x)), Math.floor(8 - Math.fround(y))];
        for (let i = 0; i < 9; i++) {
          const [px, py] = [left - 1 + (i % 3), top - 1 + Math.floor(i / 3)];
          if (px >= 0 && py >= 0 && px < 8 && py < 8) expected[8 * py + px]! += dot.weights[i]!;
        }
      }
      expect(Array.from({ length: 64 }, (_, i) => sums[4 * i + 3])).toEqual([...expected]);
    }),
  );
});
