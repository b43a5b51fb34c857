import { describe, expect, it } from "vitest";
import { condense } from "./hdbscan-condense";
import { linkSingly } from "./hdbscan-hierarchy";
import { selectByMass } from "./hdbscan-select";

/** Rows in a chain, each joined to the next one. */
function chain(
  lengths: readonly number[],
  cores: readonly number[],
  weights: readonly number[],
  minSize: number,
) {
  const order = [...lengths.keys()].sort((a, b) => lengths[a]! - lengths[b]!);
  const tree = {
    from: Uint32Array.from(order),
    to: Uint32Array.from(order, (i) => i + 1),
    lengths: Float64Array.from(order, (i) => lengths[i]!),
  };
  const hierarchy = last(linkSingly(tree, Float64Array.from(weights)));
  return last(condense(hierarchy, Float64Array.from(cores), minSize));
}

function last<R>(steps: Generator<void, R, void>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe("the condensed hierarchy", () => {
  it("makes clusters of splits with enough rows on both sides, and lets smaller ones leave", () => {
    const condensed = chain([1, 1, 10, 2, 1], [1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1], 3);
    expect(condensed.parents).toEqual([-1, 0, 0]);
    expect(condensed.births).toEqual([0, 0.1, 0.1]);
    expect(condensed.deaths[0]).toBe(0.1);
    expect(condensed.deaths.slice(1).toSorted()).toEqual([0.5, 1]);
    expect([...condensed.leaves]).toEqual([1, 1, 1, 0.5, 0.5, 0.5]);
    const masses = condensed.masses.map((mass) => Number(mass.toFixed(12)));
    expect(masses[0]).toBe(0.6);
    expect(masses.slice(1).toSorted()).toEqual([1.2, 2.7]);
    expect([...selectByMass(condensed).labels]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it("lets a row that alone weighs enough part at its core distance", () => {
    const condensed = chain([10], [0.5, 2], [20, 20], 5);
    expect(condensed.parents).toEqual([-1, 0, 0]);
    expect(condensed.masses.map((mass) => Number(mass.toFixed(12)))).toEqual([4, 38, 8]);
    expect([...condensed.leaves]).toEqual([2, 0.5]);
    const { k, reaches } = selectByMass(condensed);
    expect(k).toBe(2);
    for (const reach of reaches) {
      expect(reach).toBeLessThan(10);
      expect(reach).toBeCloseTo(10, 5);
    }
  });

  it("takes rows at one place as infinitely dense", () => {
    const condensed = chain([0, 0, 4, 1, 1], [0, 0, 0, 1, 1, 1], [1, 1, 1, 1, 1, 1], 3);
    const { k, labels, certainty } = selectByMass(condensed);
    expect(k).toBe(2);
    expect([...labels]).toEqual([0, 0, 0, 1, 1, 1]);
    expect([...certainty]).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("keeps a cluster whose parts do not have more mass than it has itself", () => {
    const lengths = [1, 1, 20, 1, 1, 1.01, 1, 1];
    const cores = new Array(9).fill(1);
    const { k, labels } = selectByMass(chain(lengths, cores, new Array(9).fill(1), 3));
    expect(k).toBe(2);
    expect([...labels]).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1]);
  });
});
