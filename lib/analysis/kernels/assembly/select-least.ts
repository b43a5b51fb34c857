/**
 * Moves the `keep` least of `count` float32 keys, with their uint32s, to the front, in no order, and
 * returns the largest of them. Quickselect; `keep` is at least 1 and below `count`.
 */
export function selectLeast(keys: usize, values: usize, count: i32, keep: i32): f32 {
  let low = 0;
  let high = count - 1;
  const target = keep - 1;
  while (low < high) {
    const pivot = middleOf(key(keys, low), key(keys, (low + high) >> 1), key(keys, high));
    let i = low;
    let j = high;
    while (i <= j) {
      while (key(keys, i) < pivot) i++;
      while (key(keys, j) > pivot) j--;
      if (i > j) break;
      swap(keys, i, j);
      swap(values, i, j);
      i++;
      j--;
    }
    if (target <= j) high = j;
    else if (target >= i) low = i;
    else break;
  }
  return key(keys, target);
}

// @ts-expect-error: decorator
@inline
function key(keys: usize, i: i32): f32 {
  return load<f32>(keys + ((<usize>i) << 2));
}

// @ts-expect-error: decorator
@inline
function middleOf(a: f32, b: f32, c: f32): f32 {
  return max(min(a, b), min(max(a, b), c));
}

// @ts-expect-error: decorator
@inline
function swap(words: usize, i: i32, j: i32): void {
  const a = words + ((<usize>i) << 2);
  const b = words + ((<usize>j) << 2);
  const word = load<u32>(a);
  store<u32>(a, load<u32>(b));
  store<u32>(b, word);
}
