import { UMAP } from "umap-js";
import type { Steps } from "@/lib/schema/progress";
import { type FuzzyGraph, fuzzyGraph, type NearRows } from "./umap-graph";
import { wordRandom } from "./word-random";

export interface UmapInput {
  readonly near: NearRows;
  /** rows × dimensions. */
  readonly start: Float32Array;
  readonly dimensions: 2 | 3;
  readonly minDist: number;
  readonly epochs: number;
  readonly seed: number;
}

/** What umap-js works on, edge by edge. */
interface EdgeState {
  head: number[];
  tail: number[];
  epochsPerSample: number[];
  currentEpoch: number;
}

/**
 * The part of umap-js 1.4 behind its `step`. Its way there, `initializeFit`, takes half a minute for 20,000 rows and
 * cannot be paused; and one step goes through all edges.
 */
interface Inside {
  embedding: number[][];
  graph: { readonly nRows: number; readonly nCols: number };
  optimizationState: EdgeState;
  initializeOptimization(): void;
  prepareForOptimizationLoop(): void;
}

const edgesPerStep = 4000;

/**
 * The whole of UMAP after the neighbors, in one thread: the fuzzy graph, then as many epochs of umap-js's descent as
 * asked for, in steps of 4,000 edges. Yields the map as it was after the last epoch. O(epochs · edges).
 */
export function* umapLayout(input: UmapInput): Steps<Float32Array, Float32Array> {
  const { near, start, dimensions, minDist, epochs, seed } = input;
  const graph: Generator<void, FuzzyGraph, void> = fuzzyGraph(near, epochs);
  const progress = (done: number) => ({ stage: "UMAP", done, total: epochs });
  let made = graph.next();
  for (; !made.done; made = graph.next()) yield progress(0);

  const rows = start.length / dimensions;
  const embedding = Array.from({ length: rows }, (_, row) => [
    ...start.subarray(row * dimensions, (row + 1) * dimensions),
  ]);
  const umap = new UMAP({
    nComponents: dimensions,
    nEpochs: epochs,
    minDist,
    random: wordRandom(seed),
  });
  const inside = umap as unknown as Inside;
  inside.embedding = embedding;
  inside.graph = { nRows: rows, nCols: rows };
  const states: EdgeState[] = [];
  for (const edges of portions(made.value)) {
    // The curve of closenesses is fitted only once.
    inside.optimizationState = { ...(states[0] ?? inside.optimizationState), ...edges };
    if (states.length === 0) inside.initializeOptimization();
    inside.prepareForOptimizationLoop();
    states.push(inside.optimizationState);
    yield progress(0);
  }
  let partial = flat(embedding, dimensions);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (const state of states) {
      inside.optimizationState = state;
      umap.step();
      yield { ...progress(epoch - 1), partial };
    }
    partial = flat(embedding, dimensions);
    yield { ...progress(epoch), partial };
  }
  return partial;
}

/** Edges and how many epochs pass between two draws of each, a few thousand at a time. */
function* portions({ from, to, strengths }: FuzzyGraph): Generator<EdgeState> {
  const strongest = strengths.reduce((a, b) => Math.max(a, b), 0);
  for (let start = 0; start < from.length; start += edgesPerStep) {
    const end = start + edgesPerStep;
    yield {
      head: [...from.subarray(start, end)],
      tail: [...to.subarray(start, end)],
      epochsPerSample: Array.from(strengths.subarray(start, end), (s) => strongest / s),
      currentEpoch: 0,
    };
  }
}

function flat(embedding: readonly (readonly number[])[], dimensions: number): Float32Array {
  const out = new Float32Array(embedding.length * dimensions);
  for (let axis = 0; axis < dimensions; axis++) {
    let sum = 0;
    for (const point of embedding) sum += point[axis]!;
    const mean = sum / embedding.length;
    embedding.forEach((point, row) => {
      out[row * dimensions + axis] = point[axis]! - mean;
    });
  }
  return out;
}
