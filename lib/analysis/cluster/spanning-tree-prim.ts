import type { Steps } from "@/lib/schema/progress";
import { toRowMajor } from "./points";
import type { SpanningTree } from "./spanning-tree";

export interface SpanningTreeInput {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
  readonly coreDistances?: Float64Array | undefined;
}

const workPerStep = 2_000_000;

/** Prim's algorithm in float64; of equal distances the row that stands first joins first. */
export function* growSpanningTree(input: SpanningTreeInput): Steps<SpanningTree, never> {
  const { rows, columns, coreDistances } = input;
  const points = toRowMajor(input.values, rows, columns);
  const core = coreDistances ?? new Float64Array(rows);
  const outside = Uint32Array.from({ length: rows }, (_, i) => i);
  const nearest = new Uint32Array(rows);
  const distances = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  const edges: { from: number; to: number; length: number }[] = [];
  let left = rows - 1;
  let last = 0;
  outside.copyWithin(0, 1);
  let work = 0;
  while (left > 0) {
    let best = 0;
    for (let i = 0; i < left; i++) {
      const row = outside[i]!;
      let d = 0;
      for (let j = 0; j < columns; j++) {
        const e = points[row * columns + j]! - points[last * columns + j]!;
        d += e * e;
      }
      const length = Math.max(Math.sqrt(d), core[row]!, core[last]!);
      if (length < distances[row]!) {
        distances[row] = length;
        nearest[row] = last;
      }
      if (distances[row]! < distances[outside[best]!]!) best = i;
    }
    last = outside[best]!;
    edges.push({ from: nearest[last]!, to: last, length: distances[last]! });
    outside.copyWithin(best, best + 1, left--);
    work += left * columns;
    if (work > workPerStep) {
      yield { stage: "tree", done: edges.length, total: rows };
      work = 0;
    }
  }
  edges.sort((a, b) => a.length - b.length);
  return {
    from: Uint32Array.from(edges, (edge) => edge.from),
    to: Uint32Array.from(edges, (edge) => edge.to),
    lengths: Float64Array.from(edges, (edge) => edge.length),
  };
}
