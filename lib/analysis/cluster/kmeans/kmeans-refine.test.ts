import { describe, expect, it } from "vitest";
import { allEngines } from "../../kernels/testing/engines";
import { refine } from "./kmeans-refine";
import { benchAt, openKmeansRoom } from "./kmeans-room";
import { finish } from "./kmeans-search";
import { measureSpread } from "./kmeans-settle";

const [, simd] = allEngines();

function run<R>(steps: Generator<unknown, R, void>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Tight groups at 0, 1, 10 and 20. */
function opened() {
  const places = [0, 1, 10, 20];
  const values = Float32Array.from({ length: 40 }, (_, row) => places[row % 4]! + (row % 5) / 100);
  const data = { rows: 40, columns: 1, values, weights: new Float64Array(40).fill(1) };
  const room = openKmeansRoom(simd!, data, { mostK: 4 });
  const bench = benchAt(room, room.shape);
  const spread = run(measureSpread(bench));
  const found = (...centers: number[]) => {
    const options = { maxIterations: 1, polished: false };
    return run(finish(bench, Float64Array.from(centers), spread, options));
  };
  return { bench, spread, found };
}

const shared = { maxIterations: 100, seed: 1 };

describe("a partition bettered from its neighbors", () => {
  it("takes that for k + 1 with the nearest two clusters merged", () => {
    const { bench, spread, found } = opened();
    const best = found(0, 1, 15);
    const above = found(0, 1, 10, 20);
    let kept = 0;
    const better = run(refine(bench, spread, { ...shared, best, above }, () => kept++));
    expect(kept).toBe(1);
    expect(better.inertia).toBeLessThan(best.inertia);
    expect([...better.centers].map(Math.round).sort((a, b) => a - b)).toEqual([1, 10, 20]);
  });

  it("takes that for k − 1 with one center more", () => {
    const { bench, spread, found } = opened();
    const best = found(0, 1, 15);
    const below = found(0.5, 15);
    const better = run(refine(bench, spread, { ...shared, best, below }, () => {}));
    expect([...better.centers].map(Math.round).sort((a, b) => a - b)).toEqual([1, 10, 20]);
  });

  it("stays as it is where neither is better", () => {
    const { bench, spread, found } = opened();
    const best = found(0.5, 10, 20);
    const neighbors = { above: found(0, 1, 10, 20), below: found(0.5, 15) };
    const keep = () => expect.fail("nothing is better");
    expect(run(refine(bench, spread, { ...shared, best, ...neighbors }, keep))).toBe(best);
  });
});
