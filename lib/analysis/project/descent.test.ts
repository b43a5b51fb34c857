import TSNE from "tsne-js";
import { describe, expect, it } from "vitest";
import { counterRandom, streams } from "../random/counter-random";
import { affinities } from "./affinities";
import { descend } from "./descent";
import { nearestNeighbors } from "./neighbors";

const rows = 60;
const perplexity = 8;

function finish<R>(steps: Generator<unknown, R, void>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function divergence(map: ArrayLike<number>, joint: ReturnType<typeof allPairs>): number {
  let total = 0;
  const q = (i: number, j: number) =>
    1 / (1 + (map[2 * i]! - map[2 * j]!) ** 2 + (map[2 * i + 1]! - map[2 * j + 1]!) ** 2);
  for (let i = 0; i < rows; i++) for (let j = 0; j < rows; j++) if (i !== j) total += q(i, j);
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    for (let entry = joint.starts[i]!; entry < joint.starts[i + 1]!; entry++) {
      const p = joint.shares[entry]!;
      if (p > 0) sum += p * Math.log((p * total) / q(i, joint.neighbors[entry]!));
    }
  }
  return sum;
}

function allPairs(values: Float64Array) {
  return finish(affinities(finish(nearestNeighbors(values, rows, 5, rows - 1)), perplexity));
}

describe("the descent", () => {
  it("reaches a divergence no worse than tsne-js on the same affinities", () => {
    const random = counterRandom(4, streams.tsne, 50);
    const values = Float64Array.from(
      { length: rows * 5 },
      (_, i) => random.normal() + 6 * (Math.floor(i / 5) % 3) * (i % 2),
    );
    const joint = allPairs(values);
    const start = Float64Array.from({ length: 2 * rows }, () => 1e-4 * random.normal());
    const ours = finish(descend(joint, start, 2, 1000));
    expect(ours.divergence).toBeCloseTo(divergence(ours.coordinates, joint), 2);

    const model = new TSNE({
      dim: 2,
      perplexity,
      learningRate: 100,
      nIter: 600,
      metric: "euclidean",
    });
    model.init({
      data: Array.from({ length: rows }, (_, row) => [...values.subarray(5 * row, 5 * row + 5)]),
      type: "dense",
    });
    model.run();
    const theirs = divergence(model.getOutput().flat(), joint);
    expect(divergence(ours.coordinates, joint)).toBeLessThan(1.05 * theirs);
  });
});
