/**
 * Adjusted Rand index of two labelings of the same rows: 1 when they are the same partition, about 0
 * when they agree no more than by chance, can be negative. 1 when both put all rows together, or
 * each alone, and for no rows. O(rows). Hubert & Arabie (1985), doi:10.1007/BF01908075.
 */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const rows = a.length;
  const inA = new Map<number, number>();
  const inB = new Map<number, number>();
  const inBoth = new Map<number, Map<number, number>>();
  for (let row = 0; row < rows; row++) {
    const x = a[row]!;
    const y = b[row]!;
    inA.set(x, (inA.get(x) ?? 0) + 1);
    inB.set(y, (inB.get(y) ?? 0) + 1);
    let ofX = inBoth.get(x);
    if (!ofX) {
      ofX = new Map();
      inBoth.set(x, ofX);
    }
    ofX.set(y, (ofX.get(y) ?? 0) + 1);
  }
  let both = 0;
  for (const ofX of inBoth.values()) both += pairs(ofX);
  const pairsA = pairs(inA);
  const pairsB = pairs(inB);
  const all = (rows * (rows - 1)) / 2;
  const expected = all === 0 ? 0 : (pairsA * pairsB) / all;
  const most = (pairsA + pairsB) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}

function pairs(counts: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += (count * (count - 1)) / 2;
  return sum;
}
