import type { Coded } from "./coded";
import { murmurHash } from "./murmur-hash";

export interface FittedHash {
  /** Names go into the hash as "name=category", so that columns do not share categories. */
  readonly columns: readonly string[];
  readonly places: number;
}

/**
 * Categories of several columns spread over a fixed number of columns: each adds 1 or −1, by the sign of its hash, at the
 * place |hash| mod `places`. Nothing is learned, so categories that were never seen need no rule; different
 * categories can share a place. A missing cell makes the whole row NaN. O(rows · columns + categories).
 * Weinberger et al. (2009), doi:10.1145/1553374.1553516; as scikit-learn's `FeatureHasher`.
 */
export function applyHash(columns: readonly Coded[], fitted: FittedHash): Float64Array[] {
  const rows = columns[0]?.codes.length ?? 0;
  const out = Array.from({ length: fitted.places }, () => new Float64Array(rows));
  for (const [j, { codes, values }] of columns.entries()) {
    const hashes = values.map((category) => murmurHash(`${fitted.columns[j]!}=${category}`));
    for (let row = 0; row < rows; row++) {
      const code = codes[row]!;
      if (code < 0) for (const place of out) place[row] = Number.NaN;
      else {
        const hash = hashes[code]!;
        const place = out[placeOf(hash, fitted.places)]!;
        place[row] = place[row]! + (hash < 0 ? -1 : 1);
      }
    }
  }
  return out;
}

function placeOf(hash: number, places: number): number {
  if (hash === -2_147_483_648) return (2_147_483_647 - (places - 1)) % places;
  return Math.abs(hash) % places;
}
