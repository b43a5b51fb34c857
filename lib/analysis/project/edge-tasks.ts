import type { Steps } from "@/lib/schema/progress";
import type { Engine, RoomHandle } from "../kernels/engine";
import type { EdgeRoom, NearRoom } from "./edge-room";

/** Rows [from, to); the part decides only which scratch is used. */
interface Rows {
  readonly near: RoomHandle<NearRoom>;
  readonly rows: number;
  readonly count: number;
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

const edgesPerStep = 100_000;
const stage = "similarities";

/** How each row shares out its neighbors. */
export function* tsneShares(
  { near, count, part, from, to, perplexity }: Rows & { readonly perplexity: number },
  engine: Engine,
): Steps<void, never> {
  const { at, kernels } = engine.attach(near);
  const scratch = at.scratch + 8 * part * (count + 1);
  const step = Math.max(1, Math.floor(edgesPerStep / count));
  const target = Math.log(perplexity);
  for (let row = from; row < to; row += step) {
    const end = Math.min(to, row + step);
    kernels.rowShares(at.distances, count, row, end, target, scratch, at.nearShares);
    yield { stage, done: end - from, total: to - from };
  }
}

/** Sorts the edges by the row they lead to, and counts those that each row will have both ways. */
export function* tsneReturns(
  { near, rows, count }: Omit<Rows, "part" | "from" | "to">,
  engine: Engine,
): Steps<void, never> {
  const { indices, incoming, sources, ends } = engine.attach(near).views;
  const edges = rows * count;
  const total = 3 * edges;
  incoming.fill(0);
  for (let edge = 0; edge < edges; edge++) {
    incoming[indices[edge]! + 1]! += 1;
    if (edge % edgesPerStep === 0) yield { stage, done: edge, total };
  }
  for (let row = 0; row < rows; row++) incoming[row + 1]! += incoming[row]!;
  const next = incoming.slice(0, rows);
  for (let edge = 0; edge < edges; edge++) {
    sources[next[indices[edge]!]!++] = edge;
    if (edge % edgesPerStep === 0) yield { stage, done: edges + edge, total };
  }
  const asNeighborOf = new Uint32Array(rows).fill(rows);
  const step = Math.max(1, Math.floor(edgesPerStep / count));
  for (let row = 0; row < rows; row++) {
    let own = count;
    for (let edge = row * count; edge < (row + 1) * count; edge++) {
      asNeighborOf[indices[edge]!] = row;
    }
    for (let i = incoming[row]!; i < incoming[row + 1]!; i++) {
      if (asNeighborOf[Math.floor(sources[i]! / count)] !== row) own++;
    }
    ends[row + 1] = ends[row]! + 4 * Math.ceil(own / 4);
    if (row % step === 0) yield { stage, done: 2 * edges + row * count, total };
  }
}

/** Joins the edges of each row with those that lead to it: (P + Pᵀ) / 2n. */
export function* tsneEdges(
  { near, edges, rows, count, from, to }: Rows & { readonly edges: RoomHandle<EdgeRoom> },
  engine: Engine,
): Steps<void, never> {
  const { indices, nearShares, incoming, sources } = engine.attach(near).views;
  const { starts, others, shares } = engine.attach(edges).views;
  const placeOf = new Int32Array(rows).fill(-1);
  const scale = 1 / (2 * rows);
  const step = Math.max(1, Math.floor(edgesPerStep / count));
  for (let row = from; row < to; row++) {
    const start = starts[row]!;
    let filled = start;
    for (let edge = row * count; edge < (row + 1) * count; edge++) {
      placeOf[indices[edge]!] = filled;
      others[filled] = indices[edge]!;
      shares[filled++] = scale * nearShares[edge]!;
    }
    for (let i = incoming[row]!; i < incoming[row + 1]!; i++) {
      const edge = sources[i]!;
      const other = Math.floor(edge / count);
      const known = placeOf[other]!;
      if (known >= start) shares[known]! += scale * nearShares[edge]!;
      else {
        others[filled] = other;
        shares[filled++] = scale * nearShares[edge]!;
      }
    }
    for (; filled < starts[row + 1]!; filled++) {
      others[filled] = row;
      shares[filled] = 0;
    }
    if (row % step === 0) yield { stage, done: row - from, total: to - from };
  }
}
