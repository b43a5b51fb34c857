/** See ../twins/tree-keys.ts. */
export function treeKeys(
  points: usize,
  dimensions: i32,
  count: i32,
  x0: f64,
  y0: f64,
  z0: f64,
  perUnit: f64,
  keys: usize,
  order: usize,
): void {
  const isFlat = dimensions === 2;
  const step: usize = isFlat ? 8 : 16;
  for (let i = 0; i < count; i++) {
    const x = cell(load<f32>(points), x0, perUnit, isFlat);
    const y = cell(load<f32>(points, 4), y0, perUnit, isFlat);
    let key: u32;
    if (isFlat) key = apart2(x) | (apart2(y) << 1);
    else {
      const z = cell(load<f32>(points, 8), z0, perUnit, false);
      key = apart3(x) | (apart3(y) << 1) | (apart3(z) << 2);
    }
    store<u32>(keys + ((<usize>i) << 2), key);
    store<u32>(order + ((<usize>i) << 2), i);
    points += step;
  }
}

// @ts-expect-error: decorator
@inline
function cell(value: f32, start: f64, perUnit: f64, isFlat: bool): u32 {
  const most: i32 = isFlat ? 0xffff : 0x3ff;
  return max(0, min(most, <i32>((<f64>value - start) * perUnit)));
}

/** Every bit followed by a zero. */
// @ts-expect-error: decorator
@inline
function apart2(x: u32): u32 {
  x = (x | (x << 8)) & 0x00ff00ff;
  x = (x | (x << 4)) & 0x0f0f0f0f;
  x = (x | (x << 2)) & 0x33333333;
  return (x | (x << 1)) & 0x55555555;
}

/** Every bit followed by two zeros. */
// @ts-expect-error: decorator
@inline
function apart3(x: u32): u32 {
  x = (x | (x << 16)) & 0x030000ff;
  x = (x | (x << 8)) & 0x0300f00f;
  x = (x | (x << 4)) & 0x030c30c3;
  return (x | (x << 2)) & 0x09249249;
}
