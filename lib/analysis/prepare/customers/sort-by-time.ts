interface Spare {
  readonly at: Float64Array;
  readonly rows: Uint32Array;
}

const shortRun = 12;

/**
 * Sorts `at` and `rows` together within [from, to) by time, keeping the order of equal times.
 * Merges runs bottom up; O(n) for what is in order already, O(n log n) otherwise. `spare` has room for to − from.
 */
export function sortByTime(
  at: Float64Array,
  rows: Uint32Array,
  from: number,
  to: number,
  spare: Spare,
): void {
  let first = from + 1;
  while (first < to && at[first - 1]! <= at[first]!) first++;
  if (first >= to) return;
  for (let start = from; start < to; start += shortRun) {
    insertInto(at, rows, start, Math.min(start + shortRun, to));
  }
  for (let width = shortRun; width < to - from; width *= 2) {
    for (let start = from; start + width < to; start += 2 * width) {
      merge(at, rows, start, start + width, Math.min(start + 2 * width, to), spare);
    }
  }
}

function insertInto(at: Float64Array, rows: Uint32Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const time = at[i]!;
    const row = rows[i]!;
    let j = i - 1;
    while (j >= from && at[j]! > time) {
      at[j + 1] = at[j]!;
      rows[j + 1] = rows[j]!;
      j--;
    }
    at[j + 1] = time;
    rows[j + 1] = row;
  }
}

function merge(
  at: Float64Array,
  rows: Uint32Array,
  from: number,
  middle: number,
  to: number,
  spare: Spare,
): void {
  if (at[middle - 1]! <= at[middle]!) return;
  const left = middle - from;
  spare.at.set(at.subarray(from, middle));
  spare.rows.set(rows.subarray(from, middle));
  let i = 0;
  let j = middle;
  for (let k = from; i < left; k++) {
    if (j < to && at[j]! < spare.at[i]!) {
      at[k] = at[j]!;
      rows[k] = rows[j++]!;
    } else {
      at[k] = spare.at[i]!;
      rows[k] = spare.rows[i++]!;
    }
  }
}
