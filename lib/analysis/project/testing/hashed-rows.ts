/** Data from hashes of row and column, the same numbers as in bench/golden/projections.py; columns-major. */

/** In [0, 1), by the finalizer of MurmurHash3 on 32 bits. */
function uniform(seed: number, a: number, b: number): number {
  let h = Math.imul(seed, 0x9e37_79b1) + Math.imul(a, 0x85eb_ca77);
  h ^= Math.imul(b, 0xc2b2_ae3d);
  h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}

/** Roughly normal: mean 0, variance 1/3. */
function bell(seed: number, a: number, b: number): number {
  const first = uniform(seed, a, b) + uniform(seed + 1, a, b);
  return first + uniform(seed + 2, a, b) + uniform(seed + 3, a, b) - 2;
}

function fill(rows: number, columns: number, value: (row: number, column: number) => number) {
  const values = new Float32Array(rows * columns);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) values[column * rows + row] = value(row, column);
  }
  return { rows, columns, values, features: [] };
}

/** Four factors, each half as strong as the one before, and noise. */
export function hashedRows(rows: number, columns: number, offset: number, spread: number) {
  return fill(rows, columns, (row, column) => {
    let x = 0.25 * bell(40, row, column);
    for (let factor = 0; factor < 4; factor++) {
      const strength = 8 / 2 ** factor;
      x += strength * bell(100 * factor, row, factor) * bell(1000 + 100 * factor, factor, column);
    }
    return offset + 2 ** (spread * (column % 3)) * x;
  });
}

/** Groups of unequal width around centers of their own. */
export function groupedRows(rows: number, columns: number, groups: number) {
  return fill(rows, columns, (row, column) => {
    const group = row % groups;
    return 8 * bell(7, group, column) + (1 + 0.25 * group) * bell(17, row, column);
  });
}
