/**
 * Adds to each cluster's travels how far its center and any other can have come together, and tells the kernels,
 * rounded up.
 */
export function spend(drifts: Float64Array, travels: Float64Array, spent: Float32Array): void {
  const k = drifts.length;
  let fastest = 0;
  for (let c = 1; c < k; c++) if (drifts[c]! > drifts[fastest]!) fastest = c;
  let second = 0;
  for (let c = 0; c < k; c++) if (c !== fastest) second = Math.max(second, drifts[c]!);
  for (let c = 0; c < k; c++) {
    travels[c]! += drifts[c]! + (c === fastest ? second : drifts[fastest]!);
    spent[c] = travels[c]! * (1 + 5e-7);
  }
}
