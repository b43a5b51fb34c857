import { canonicalJson } from "@/lib/analysis/fingerprint/fingerprint";
import { sha256 } from "@/lib/analysis/fingerprint/sha-256";
import type { ScoredClustering } from "@/lib/schema/clustering";
import type { Matrix } from "@/lib/schema/matrix";
import type { Table } from "@/lib/schema/table";
import { nearestCenter } from "../../cluster/assign/nearest-center";

/** Customers with their segments, ready to be listed. */
export interface ListSource {
  readonly table: Table;
  /** Rows of the table, ascending. */
  readonly tableRows: Uint32Array;
  /** Per entry of `tableRows`, 0 … k−1, or −1 for a row in no segment. */
  readonly labels: Int32Array;
  /** Per cluster, the number a person knows it by, 0-based. */
  readonly identities: readonly number[];
  /** By identity. */
  readonly names: ReadonlyMap<number, string>;
  /** Per entry of `tableRows`, in [0, 1]. */
  readonly confidence: Float32Array;
  /** Customers that the recipe set aside. */
  readonly rowsSetAside: number;
  /** Which result this is; see `versionOf`. */
  readonly version: string;
  /** When the list is made, as ISO 8601 in UTC. */
  readonly time: string;
}

/**
 * How sure each row's segment is, in [0, 1]: what the method itself says, else 1 − distance to the own
 * center / distance to the nearest other one, and 0 where another center is nearer. Takes O(rows · columns · k) time.
 */
export function confidenceOf(matrix: Matrix, { clustering }: ScoredClustering): Float32Array {
  const { centers, k, labels, certainty } = clustering;
  return certainty ?? nearestCenter(matrix, centers, k, labels).confidence;
}

/**
 * A name for a result, 12 hexadecimal digits of a SHA-256: equal for lists of the same customers in the same
 * segments with the same names, made the same way (`how`: plain JSON), and different where anything of that differs.
 */
export function versionOf(
  how: unknown,
  { clustering, identities }: ScoredClustering,
  names: ReadonlyMap<number, string>,
): string {
  const hash = sha256();
  const named = identities.map((identity) => [identity, names.get(identity) ?? ""]);
  hash.update(new TextEncoder().encode(canonicalJson([how, named])));
  hash.update(new Uint8Array(Int32Array.from(clustering.labels).buffer));
  return hash.digest().slice(0, 12);
}
