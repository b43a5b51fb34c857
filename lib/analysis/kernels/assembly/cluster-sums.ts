/** See ../twins/cluster-sums.ts. */
export function clusterSums(
  values: usize,
  stride: i32,
  columns: i32,
  weights: usize,
  from: i32,
  to: i32,
  labels: usize,
  sums: usize,
  sizes: usize,
): void {
  const step = (<usize>stride) << 2;
  const line = (<usize>columns) << 3;
  for (let row = from; row < to; row++) {
    const at = (<usize>row) << 2;
    const weight = <f64>load<f32>(weights + at);
    const label = <usize>load<i32>(labels + at);
    const size = sizes + (label << 3);
    store<f64>(size, load<f64>(size) + weight);
    let x = values + at;
    let sum = sums + label * line;
    for (let j = 0; j < columns; j++) {
      store<f64>(sum, load<f64>(sum) + weight * <f64>load<f32>(x));
      x += step;
      sum += 8;
    }
  }
}
