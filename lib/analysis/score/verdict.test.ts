import { describe, expect, it } from "vitest";
import { verdict } from "./verdict";

function candidate(
  k: number,
  silhouette: number,
  changes: { error?: number; smallest?: number } = {},
) {
  const smallest = changes.smallest ?? 300 / k;
  return {
    k,
    score: { ...score(silhouette, 1), silhouetteError: changes.error ?? 0 },
    sizes: [smallest, ...new Array<number>(k - 1).fill((300 - smallest) / (k - 1))],
  };
}

function score(silhouette: number, daviesBouldin: number) {
  return { silhouette, silhouetteError: 0, daviesBouldin };
}

describe("the verdict", () => {
  it("is clear where the silhouette stands well above chance, and names what it rests on", () => {
    const entries = [candidate(2, 0.4), candidate(3, 0.6), candidate(4, 0.58)];
    expect(verdict(entries, { silhouettes: [0.3, 0.3, 0.3] }, 300)).toEqual({
      kind: "clear",
      k: 3,
      runnerUp: 4,
      sentence:
        "3 segments. Silhouette 0.60, where customers without segments would score up to 0.30; 4 is nearly as good.",
      evidence: [
        "3 segments: silhouette 0.60 (1 is best, 0 means overlapping).",
        "Structureless data of the same shape: silhouette up to 0.30.",
        "4 segments: silhouette 0.58.",
        "Smallest segment: 100 customers (33 %).",
      ],
    });
  });

  it("is weak a little above chance, and warns of a small segment", () => {
    const entries = [candidate(2, 0.37), candidate(3, 0.2)];
    expect(
      verdict([candidate(2, 0.37, { smallest: 8 }), entries[1]!], { silhouettes: [0.3, 0.3] }, 300),
    ).toMatchObject({
      kind: "weak",
      k: 2,
      sentence:
        "2 segments, but not sharply apart. Silhouette 0.37, where customers without segments would score up to 0.30. The smallest segment has only 8 customers.",
    });
    expect(verdict(entries, { silhouettes: [0.3, 0.3] }, 300)).not.toHaveProperty("runnerUp");
  });

  it("is none at the level of chance, and still says which k is the best for convenience", () => {
    const entries = [candidate(2, 0.3), candidate(3, 0.33)];
    expect(verdict(entries, { silhouettes: [0.3, 0.3] }, 300)).toMatchObject({
      kind: "none",
      k: 3,
      sentence: "No natural segments. These customers vary smoothly; any split is a convenience.",
    });
  });

  it("does not count what may be an accident of sampling, and says that it is an estimate", () => {
    const sure = verdict([candidate(2, 0.42)], { silhouettes: [0.3] }, 300);
    const unsure = verdict([candidate(2, 0.42, { error: 0.06 })], { silhouettes: [0.3] }, 300);
    expect(sure.kind).toBe("clear");
    expect(unsure.kind).toBe("weak");
    expect(unsure.evidence[0]).toContain("0.42 ± 0.06, estimated from a sample");
  });

  it("takes no k whose segments are outliers besides one, nor the number of different rows", () => {
    const entries = [candidate(2, 0.9, { smallest: 2 }), candidate(3, 1)];
    expect(verdict(entries, { silhouettes: [0.3, 0.3] }, 3)).toMatchObject({ kind: "none" });
    expect(verdict(entries, { silhouettes: [0.3, 0.3] }, 4)).toMatchObject({ kind: "clear", k: 3 });
  });

  it("prefers a k without outliers among those that are about as good", () => {
    const entries = [candidate(3, 0.6), candidate(4, 0.62, { smallest: 1 })];
    expect(verdict(entries, { silhouettes: [0.3, 0.3] }, 300)).toMatchObject({
      kind: "clear",
      k: 3,
    });
  });

  it("rests on the ks that exceed chance, even where another looks better", () => {
    const entries = [candidate(3, 0.36), { ...candidate(11, 0.31), score: score(0.31, 0.4) }];
    expect(verdict(entries, { silhouettes: [0.3, 0.3] }, 300)).toMatchObject({
      kind: "weak",
      k: 3,
    });
  });

  it("offers a small k for convenience", () => {
    const entries = [candidate(4, 0.3), { ...candidate(11, 0.31), score: score(0.31, 0.4) }];
    expect(verdict(entries, { silhouettes: [0.3, 0.3] }, 300)).toMatchObject({
      kind: "none",
      k: 4,
    });
    expect(verdict(entries.slice(1), { silhouettes: [0.3] }, 300)).toMatchObject({ k: 11 });
  });

  it("does not tell from fewer than 10 customers", () => {
    const entries = [{ ...candidate(2, 0.9), sizes: [5, 4] }];
    expect(verdict(entries, { silhouettes: [0.3] }, 9)).toMatchObject({
      kind: "none",
      sentence: "Too few customers to tell: with only 9 customers, any split is a convenience.",
    });
  });
});
