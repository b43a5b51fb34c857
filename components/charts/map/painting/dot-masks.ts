import { segmentLooks, segmentShapePath } from "../../segment-look";
import type { Mask } from "./raster-dots";

/** The furthest a shape reaches, in its radius. */
const reach = 1.1;

/** What each shape leaves on the pixels around it, all of one size; `radius` in pixels. Only the dot without `hasShapes`. */
export function dotMasks(radius: number, hasShapes: boolean): readonly Mask[] {
  const size = 2 * Math.ceil(radius * reach - 0.5) + 1;
  const shapes = hasShapes ? segmentLooks : 1;
  return Array.from({ length: shapes }, (_, shape) => maskOf(shape, radius, Math.max(1, size)));
}

function maskOf(shape: number, radius: number, size: number): Mask {
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const weights = new Float32Array(size * size);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return { size, weights: weights.fill(1) };
  context.translate(size / 2, size / 2);
  context.fill(new Path2D(segmentShapePath(shape, radius)), "evenodd");
  const { data } = context.getImageData(0, 0, size, size);
  for (let i = 0; i < weights.length; i++) weights[i] = (data[4 * i + 3] as number) / 255;
  return { size, weights };
}

/** How many whole pixels the dot leaves. */
export function maskArea(masks: readonly Mask[]): number {
  return masks[0]?.weights.reduce((sum, weight) => sum + weight, 0) ?? 1;
}
