/** See ../twins/cluster-squares.ts. */
export function clusterSquares(
  values: usize,
  stride: i32,
  columns: i32,
  weights: usize,
  from: i32,
  to: i32,
  centers: usize,
  labels: usize,
  squares: usize,
): void {
  const step = (<usize>stride) << 2;
  const line = (<usize>columns) << 3;
  for (let row = from; row < to; row++) {
    const at = (<usize>row) << 2;
    const label = <usize>load<i32>(labels + at);
    let x = values + at;
    let y = centers + label * line;
    let d: f64 = 0;
    for (let j = 0; j < columns; j++) {
      const e = <f64>load<f32>(x) - load<f64>(y);
      d += e * e;
      x += step;
      y += 8;
    }
    const sum = squares + (label << 3);
    store<f64>(sum, load<f64>(sum) + <f64>load<f32>(weights + at) * d);
  }
}
