import { segmentShapePath } from "../segment-look";
import type { Stamp } from "./stamp-dots";

/** A segment's shape in one color, drawn once to be put down many times. */
export function spriteOf(shape: number, radius: number, color: string): HTMLCanvasElement {
  const sprite = document.createElement("canvas");
  const size = Math.ceil(radius * 2.4) + 2;
  sprite.width = size;
  sprite.height = size;
  const context = sprite.getContext("2d");
  if (context) {
    context.translate(size / 2, size / 2);
    context.fillStyle = color;
    context.fill(new Path2D(segmentShapePath(shape, radius)), "evenodd");
  }
  return sprite;
}

export function stampOf(sprite: HTMLCanvasElement): Stamp {
  const { width, height } = sprite;
  const pixels = sprite.getContext("2d")?.getImageData(0, 0, width, height).data;
  return { size: width, pixels: pixels ?? new Uint8ClampedArray(4 * width * height) };
}

/** A color as one pixel of image data. */
export function pixelOf(color: string): number {
  const sprite = document.createElement("canvas");
  sprite.width = 1;
  sprite.height = 1;
  const context = sprite.getContext("2d");
  if (!context) return 0;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer)[0] ?? 0;
}
