import { describe, expect, it } from "vitest";
import { type Stamp, stampDots } from "./stamp-dots";

const view = { scale: 1, offsetX: 0, offsetY: 0 };
const zoom = { k: 1, x: 0, y: 0 };
const white = (width: number, height: number) => ({
  width,
  height,
  data: new Uint8ClampedArray(4 * width * height).fill(255),
});
const dot = (red: number, green: number, blue: number, alpha = 255): Stamp => ({
  size: 1,
  pixels: Uint8ClampedArray.of(red, green, blue, alpha),
});
const pixel = (picture: ReturnType<typeof white>, x: number, y: number) => [
  ...picture.data.subarray(4 * (y * picture.width + x), 4 * (y * picture.width + x) + 3),
];

function stamped(places: number[], stamps: readonly (Stamp | null)[], opacity = 1) {
  const picture = white(4, 3);
  const coordinates = Float32Array.from(places);
  const stampOf = (row: number) => stamps[row] ?? null;
  stampDots(picture, { coordinates, ratio: 1, opacity, stampOf }, view, zoom);
  return picture;
}

describe("stampDots", () => {
  it("puts a dot where the map has its row, up being up", () => {
    const picture = stamped([2.5, -1.5], [dot(10, 20, 30)]);
    expect(pixel(picture, 2, 1)).toEqual([10, 20, 30]);
    expect(pixel(picture, 1, 1)).toEqual([255, 255, 255]);
  });

  it("mixes with what is below by opacity and by the stamp's own edge", () => {
    expect(pixel(stamped([0.5, -0.5], [dot(0, 0, 0)], 0.4), 0, 0)).toEqual([153, 153, 153]);
    expect(pixel(stamped([0.5, -0.5], [dot(0, 0, 0, 51)]), 0, 0)).toEqual([204, 204, 204]);
  });

  it("draws later rows over earlier ones and leaves out rows without a stamp", () => {
    const picture = stamped([1.5, -1.5, 1.5, -1.5, 0.5, -0.5], [dot(1, 1, 1), dot(9, 9, 9), null]);
    expect(pixel(picture, 1, 1)).toEqual([9, 9, 9]);
    expect(pixel(picture, 0, 0)).toEqual([255, 255, 255]);
  });

  it("cuts off at the edges, and ignores rows beyond them or without a place", () => {
    const wide: Stamp = { size: 2, pixels: new Uint8ClampedArray(16).fill(255).fill(7, 0, 3) };
    wide.pixels.set([7, 7, 7, 255, 7, 7, 7, 255, 7, 7, 7, 255, 7, 7, 7, 255]);
    const picture = stamped([0, 0, 4, -3, 90, 0, Number.NaN, 0], [wide, wide, wide, wide]);
    const touched = [0, 1, 2, 3].flatMap((x) =>
      [0, 1, 2].flatMap((y) => (pixel(picture, x, y)[0] === 7 ? [[x, y]] : [])),
    );
    expect(touched).toEqual([
      [0, 0],
      [3, 2],
    ]);
  });
});
