import { square } from "./box-tree";
import { selectLeast } from "./select-least";

/** See ../twins/settle-nearest.ts. */
export function settleNearest(
  blocks: usize,
  columns: i32,
  order: usize,
  from: i32,
  to: i32,
  count: i32,
  keep: i32,
  capacity: i32,
  radius: f64,
  distances: usize,
  rows: usize,
  fills: usize,
  limits: usize,
  exact: usize,
  indices: usize,
  lengths: usize,
): i32 {
  const isNear = keep == 0;
  let unsure = 0;
  const share: f64 = 1 - (<f64>(columns + 4)) * 6e-8;
  const tiny: f64 = (<f64>columns) * 2e-38;
  for (let query = from; query < to; query++) {
    const fill = load<i32>(fills);
    let limit = load<f32>(limits);
    let most = fill;
    if (!isNear && fill > keep) {
      limit = selectLeast(distances, rows, fill, keep);
      most = keep;
    }
    let found = 0;
    for (let i = 0; i < most; i++) {
      const row = load<i32>(rows + ((<usize>i) << 2));
      if (row == query) continue;
      const d = square(blocks, columns, query, row);
      if (sqrt(d) > radius) continue;
      store<f64>(exact + ((<usize>found) << 3), d);
      store<u32>(rows + ((<usize>found) << 2), load<u32>(order + ((<usize>row) << 2)));
      found++;
    }
    sort(exact, rows, 0, found - 1);
    const own = load<u32>(order + ((<usize>query) << 2));
    const out = (<usize>own) * (<usize>count);
    let sure = false;
    if (isNear) sure = found >= count || fill < capacity;
    else if (found >= count) {
      const farthest = load<f64>(exact + ((<usize>(count - 1)) << 3));
      sure = (<f64>limit) * share - tiny > farthest;
    }
    if (sure) {
      for (let i = 0; i < count; i++) {
        const isThere = i < found;
        const row = isThere ? load<u32>(rows + ((<usize>i) << 2)) : own;
        const length = isThere ? sqrt(load<f64>(exact + ((<usize>i) << 3))) : <f64>Infinity;
        store<u32>(indices + ((out + i) << 2), row);
        store<f64>(lengths + ((out + i) << 3), length);
      }
    } else {
      store<f64>(lengths + (out << 3), -1);
      unsure++;
    }
    distances += (<usize>capacity) << 2;
    rows += (<usize>capacity) << 2;
    fills += 4;
    limits += 4;
  }
  return unsure;
}

/** Sorts places [low, high] by key, equal keys by value. */
function sort(keys: usize, values: usize, low: i32, high: i32): void {
  while (high - low > 12) {
    const middle = (low + high) >> 1;
    if (isLess(keys, values, middle, low)) swap(keys, values, middle, low);
    if (isLess(keys, values, high, low)) swap(keys, values, high, low);
    if (isLess(keys, values, high, middle)) swap(keys, values, high, middle);
    const pivot = load<f64>(keys + ((<usize>middle) << 3));
    const pivotValue = load<u32>(values + ((<usize>middle) << 2));
    let i = low;
    let j = high;
    while (i <= j) {
      while (isBefore(keys, values, i, pivot, pivotValue)) i++;
      while (isAfter(keys, values, j, pivot, pivotValue)) j--;
      if (i > j) break;
      swap(keys, values, i, j);
      i++;
      j--;
    }
    if (j - low < high - i) {
      sort(keys, values, low, j);
      low = i;
    } else {
      sort(keys, values, i, high);
      high = j;
    }
  }
  for (let i = low + 1; i <= high; i++) {
    const key = load<f64>(keys + ((<usize>i) << 3));
    const value = load<u32>(values + ((<usize>i) << 2));
    let j = i - 1;
    while (j >= low && isAfter(keys, values, j, key, value)) {
      store<f64>(keys + ((<usize>j) << 3), load<f64>(keys + ((<usize>j) << 3)), 8);
      store<u32>(values + ((<usize>j) << 2), load<u32>(values + ((<usize>j) << 2)), 4);
      j--;
    }
    store<f64>(keys + ((<usize>(j + 1)) << 3), key);
    store<u32>(values + ((<usize>(j + 1)) << 2), value);
  }
}

// @ts-expect-error: decorator
@inline
function isBefore(keys: usize, values: usize, i: i32, key: f64, value: u32): bool {
  const own = load<f64>(keys + ((<usize>i) << 3));
  return own < key || (own == key && load<u32>(values + ((<usize>i) << 2)) < value);
}

// @ts-expect-error: decorator
@inline
function isAfter(keys: usize, values: usize, i: i32, key: f64, value: u32): bool {
  const own = load<f64>(keys + ((<usize>i) << 3));
  return own > key || (own == key && load<u32>(values + ((<usize>i) << 2)) > value);
}

// @ts-expect-error: decorator
@inline
function isLess(keys: usize, values: usize, i: i32, j: i32): bool {
  return isBefore(
    keys,
    values,
    i,
    load<f64>(keys + ((<usize>j) << 3)),
    load<u32>(values + ((<usize>j) << 2)),
  );
}

// @ts-expect-error: decorator
@inline
function swap(keys: usize, values: usize, i: i32, j: i32): void {
  const a = keys + ((<usize>i) << 3);
  const b = keys + ((<usize>j) << 3);
  const key = load<f64>(a);
  store<f64>(a, load<f64>(b));
  store<f64>(b, key);
  const c = values + ((<usize>i) << 2);
  const d = values + ((<usize>j) << 2);
  const value = load<u32>(c);
  store<u32>(c, load<u32>(d));
  store<u32>(d, value);
}
