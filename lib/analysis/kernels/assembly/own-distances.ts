/** See ../twins/own-distances.ts. */
export function ownDistances(
  values: usize,
  stride: i32,
  columns: i32,
  weights: usize,
  from: i32,
  to: i32,
  cellOf: usize,
  labels: usize,
  centers: usize,
  out: usize,
): void {
  const step = (<usize>stride) << 2;
  for (let row = from; row < to; row++) {
    const cell = <usize>load<u32>(cellOf + ((<usize>row) << 2));
    const label = load<i32>(labels + (cell << 2));
    if (label < 0) continue;
    let x = values + ((<usize>row) << 2);
    let c = centers + ((<usize>(label * columns)) << 3);
    let d: f64 = 0;
    for (let j = 0; j < columns; j++) {
      const e = <f64>load<f32>(x) - load<f64>(c);
      d += e * e;
      x += step;
      c += 8;
    }
    const weight = <f64>load<f32>(weights + ((<usize>row) << 2));
    const at = out + ((<usize>label) << 4);
    store<f64>(at, load<f64>(at) + weight * d);
    store<f64>(at, load<f64>(at, 8) + weight * sqrt(d), 8);
  }
}
