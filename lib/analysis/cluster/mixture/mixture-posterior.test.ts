import { describe, expect, it } from "vitest";
import golden from "../golden/mixture-densities.json";
import { type Mixture, posterior } from "./mixture-posterior";

const values = Float32Array.from(golden.values);

function mixtureOf({ covariance, covariances }: (typeof golden.cases)[number]): Mixture {
  return {
    kind: "mixture-posterior",
    covariance: covariance as Mixture["covariance"],
    weights: Float64Array.from(golden.weights),
    means: Float64Array.from(golden.means),
    covariances: Float64Array.from(covariances),
  };
}

describe.each(golden.cases)("the posterior of a mixture, $covariance", (given) => {
  const mixture = mixtureOf(given);
  const found = posterior(mixture, values, golden.rows);

  it("has scikit-learn's log densities and memberships", () => {
    given.logDensities.forEach((density, row) => {
      expect(found.logDensities[row]! / density).toBeCloseTo(1, 9);
    });
    given.posterior.forEach((share, i) => {
      expect(found.probabilities[i]).toBeCloseTo(share, 9);
    });
  });

  it("adds up to 1 for every row and is highest for its label", () => {
    const k = golden.weights.length;
    found.labels.forEach((label, row) => {
      const own = found.probabilities.subarray(row * k, (row + 1) * k);
      expect(own.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      expect(own[label]).toBe(Math.max(...own));
    });
  });

  it("is the same for a part of the rows", () => {
    const part = posterior(mixture, values, golden.rows, 7, 20);
    expect(part.logDensities).toEqual(found.logDensities.slice(7, 20));
    expect(part.labels).toEqual(found.labels.slice(7, 20));
  });
});

describe("the posterior of a mixture", () => {
  it("gives a component without weight no row", () => {
    const mixture = { ...mixtureOf(golden.cases[0]!), weights: Float64Array.of(0.6, 0, 0.4) };
    const { probabilities, logDensities } = posterior(mixture, values, golden.rows);
    for (let row = 0; row < golden.rows; row++) {
      expect(probabilities[row * 3 + 1]).toBe(0);
      expect(Number.isFinite(logDensities[row])).toBe(true);
    }
  });
});
