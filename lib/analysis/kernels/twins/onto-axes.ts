import type { TwinMemory } from "../twin-memory";

/**
 * Places of rows [from, to) on two or three axes, into the float32s at `out`, `row · dimensions + axis`: the start of
 * the axis plus the row's products with its weights. `values`: float32 columns-major, `stride` apart;
 * `axes`: float64, dimensions × columns; `starts`: float64 per axis. O((to − from) · columns · dimensions).
 */
export function ontoAxes(
  { f32, f64 }: TwinMemory,
  values: number,
  stride: number,
  from: number,
  to: number,
  columns: number,
  axes: number,
  starts: number,
  dimensions: number,
  out: number,
): void {
  const value = values >>> 2;
  const weight = axes >>> 3;
  const start = starts >>> 3;
  const place = out >>> 2;
  for (let row = from; row < to; row++) {
    for (let axis = 0; axis < dimensions; axis++) {
      let sum = f64[start + axis]!;
      for (let j = 0; j < columns; j++) {
        sum += f64[weight + axis * columns + j]! * f32[value + j * stride + row]!;
      }
      f32[place + row * dimensions + axis] = sum;
    }
  }
}
