import { describe, expect, it } from "vitest";
import { type Candidate, contenders, type Setting, verdict } from "./verdict";

interface Changes {
  readonly error?: number;
  readonly smallest?: number;
  readonly stability?: number;
  readonly daviesBouldin?: number;
  readonly calinskiHarabasz?: number;
}

function candidate(k: number, silhouette: number, changes: Changes = {}): Candidate {
  const smallest = changes.smallest ?? 300 / k;
  const { error = 0, stability, daviesBouldin = 1, calinskiHarabasz = 100 } = changes;
  return {
    k,
    score: { silhouette, silhouetteError: error, daviesBouldin, calinskiHarabasz },
    sizes: [smallest, ...new Array<number>(k - 1).fill((300 - smallest) / (k - 1))],
    ...(stability !== undefined && { stability }),
  };
}

function settingOf(candidates: readonly Candidate[], changes: Partial<Setting> = {}): Setting {
  return {
    chance: { silhouettes: candidates.map(() => 0.3) },
    gaps: [],
    rows: 300,
    distinctRows: 300,
    byDensity: false,
    ...changes,
  };
}

function judge(candidates: readonly Candidate[], changes: Partial<Setting> = {}) {
  return verdict(candidates, settingOf(candidates, changes));
}

const gapsFor = (chosen: number) =>
  [1, 2, 3, 4, 5].map((k) => ({
    k,
    logDispersion: 0,
    expected: Math.min(k, chosen),
    gap: Math.min(k, chosen),
    error: 0.1,
  }));

describe("the verdict", () => {
  it("is clear where the silhouette stands well above chance, and names what it rests on", () => {
    const entries = [
      candidate(2, 0.4),
      candidate(3, 0.6, { calinskiHarabasz: 120, stability: 0.98 }),
      candidate(4, 0.58, { stability: 0.97 }),
    ];
    expect(judge(entries, { gaps: gapsFor(4), elbow: 3 })).toEqual({
      kind: "clear",
      k: 4,
      runnerUp: 3,
      sentence:
        "4 segments. Silhouette 0.58, where customers without segments would score up to 0.30; 3 is nearly as good.",
      evidence: [
        "4 segments: silhouette 0.58 (1 is best, 0 means overlapping).",
        "Structureless data of the same shape: silhouette up to 0.30.",
        "3 segments: silhouette 0.60.",
        "Found again among customers drawn anew: 0.97 (1 means the same segments every time).",
        "What each score would choose by itself: silhouette 3, Davies-Bouldin 2, Calinski-Harabasz 3, gap statistic 4, elbow 3.",
        "Smallest segment: 75 customers (25%).",
      ],
    });
  });

  it("takes the silhouette's k where no other score has a say", () => {
    expect(judge([candidate(2, 0.4), candidate(3, 0.6), candidate(4, 0.58)])).toMatchObject({
      kind: "clear",
      k: 3,
      runnerUp: 4,
    });
  });

  it("lets the gap statistic and Calinski-Harabasz decide between ks that are about as good", () => {
    const entries = [candidate(3, 0.6), candidate(4, 0.58), candidate(5, 0.3)];
    expect(judge(entries).k).toBe(3);
    expect(judge(entries, { gaps: gapsFor(4) }).k).toBe(4);
    expect(judge([candidate(3, 0.6), candidate(4, 0.53)], { gaps: gapsFor(4) }).k).toBe(3);
    const contrast = [candidate(3, 0.6), candidate(4, 0.595, { calinskiHarabasz: 150 })];
    expect(judge(contrast).k).toBe(4);
  });

  it("is weak a little above chance, and warns of a small segment", () => {
    const small = [candidate(2, 0.37, { smallest: 8 }), candidate(3, 0.2)];
    expect(judge(small)).toMatchObject({
      kind: "weak",
      k: 2,
      sentence:
        "2 segments, but not sharply apart. Silhouette 0.37, where customers without segments would score up to 0.30. The smallest segment has only 8 customers.",
    });
    expect(judge([candidate(2, 0.37), candidate(3, 0.2)])).not.toHaveProperty("runnerUp");
  });

  it("is none at the level of chance, and still says which k is the best for convenience", () => {
    expect(judge([candidate(2, 0.3), candidate(3, 0.33)])).toMatchObject({
      kind: "none",
      k: 3,
      sentence: "No natural segments. These customers vary smoothly; any split is a convenience.",
    });
  });

  it("asks more of segments that are not found again", () => {
    const kindAt = (silhouette: number, stability: number) =>
      judge([candidate(2, silhouette, { stability })]).kind;
    expect(kindAt(0.36, 0.95)).toBe("weak");
    expect(kindAt(0.36, 0.85)).toBe("none");
    expect(kindAt(0.45, 0.85)).toBe("weak");
    expect(kindAt(0.5, 0.85)).toBe("clear");
    expect(kindAt(0.6, 0.5)).toBe("none");
  });

  it("rests on the ks whose stability was looked at", () => {
    const entries = [candidate(2, 0.5, { stability: 0.6 }), candidate(3, 0.45)];
    expect(judge(entries).kind).toBe("none");
    expect(judge([candidate(2, 0.5, { stability: 1 }), candidate(3, 0.55)]).k).toBe(2);
  });

  it("does not count what may be an accident of sampling, and says that it is an estimate", () => {
    const sure = judge([candidate(2, 0.42)]);
    const unsure = judge([candidate(2, 0.42, { error: 0.06 })]);
    expect(sure.kind).toBe("clear");
    expect(unsure.kind).toBe("weak");
    expect(unsure.evidence[0]).toContain("0.42 ± 0.06, estimated from a sample");
  });

  it("takes no k whose segments are outliers besides one, nor the number of different rows", () => {
    const entries = [candidate(2, 0.9, { smallest: 2 }), candidate(3, 1)];
    expect(judge(entries, { distinctRows: 3 })).toMatchObject({ kind: "none" });
    expect(judge(entries, { distinctRows: 4 })).toMatchObject({ kind: "clear", k: 3 });
  });

  it("prefers a k without outliers among those that are about as good", () => {
    const entries = [candidate(3, 0.6), candidate(4, 0.62, { smallest: 1 })];
    expect(judge(entries)).toMatchObject({ kind: "clear", k: 3 });
  });

  it("rests on the ks that exceed chance, even where another looks better", () => {
    const entries = [candidate(3, 0.36), candidate(11, 0.31, { daviesBouldin: 0.4 })];
    expect(judge(entries)).toMatchObject({ kind: "weak", k: 3 });
  });

  it("offers a small k for convenience", () => {
    const entries = [candidate(4, 0.3), candidate(11, 0.31, { daviesBouldin: 0.4 })];
    expect(judge(entries)).toMatchObject({ kind: "none", k: 4 });
    expect(judge(entries.slice(1))).toMatchObject({ k: 11 });
  });

  it("does not tell from fewer than 10 customers", () => {
    const few = { ...candidate(2, 0.9), sizes: [5, 4] };
    expect(judge([few], { rows: 9 })).toMatchObject({
      kind: "none",
      sentence: "Too few customers to tell: with only 9 customers, any split is a convenience.",
    });
  });
});

describe("the contenders", () => {
  it("are the ks above chance, best first, at most five", () => {
    const entries = [2, 3, 4, 5, 6, 7, 8].map((k) => candidate(k, k === 4 ? 0.3 : 0.4 + k / 50));
    expect(contenders(entries, settingOf(entries))).toEqual([8, 7, 6, 5, 3]);
    expect(contenders([candidate(2, 0.3)], settingOf([candidate(2, 0.3)]))).toEqual([]);
  });
});

describe("the verdict on segments found by density", () => {
  const found = (silhouette: number, sizes: readonly number[]): Candidate => ({
    k: sizes.length,
    score: {
      silhouette: sizes.length > 1 ? silhouette : Number.NaN,
      silhouetteError: 0,
      daviesBouldin: sizes.length > 1 ? 0.5 : Number.NaN,
      calinskiHarabasz: sizes.length > 1 ? 100 : Number.NaN,
    },
    sizes,
  });
  const judgeDensity = (silhouette: number, sizes: readonly number[]) =>
    judge([found(silhouette, sizes)], { byDensity: true });

  it("is clear where groups stand apart, and says how many customers are in none", () => {
    expect(judgeDensity(0.6, [150, 120])).toEqual({
      kind: "clear",
      k: 2,
      sentence:
        "2 segments. Silhouette 0.60, where customers without segments would score up to 0.30. 30 customers (10%) are in no segment.",
      evidence: [
        "2 segments: silhouette 0.60 (1 is best, 0 means overlapping).",
        "Structureless data of the same shape: silhouette up to 0.30.",
        "Smallest segment: 120 customers (40%).",
        "In no segment: 30 customers (10%).",
      ],
    });
  });

  it("counts customers in no segment as lying between them", () => {
    expect(judgeDensity(0.6, [100, 75]).kind).toBe("weak");
    expect(judgeDensity(0.6, [80, 60]).kind).toBe("none");
    expect(judgeDensity(0.95, [80, 60]).kind).toBe("weak");
  });

  it("does not call winding groups smooth", () => {
    const { kind, sentence } = judgeDensity(0.3, [150, 149]);
    expect(kind).toBe("none");
    expect(sentence).toBe(
      "2 dense groups, but customers in them are hardly nearer to each other than to other groups. They may still be real where groups are long or winding: look at the map. 1 customer (under 1%) is in no segment.",
    );
  });

  it("is none for one group and for no group", () => {
    expect(judgeDensity(0, [240])).toEqual({
      kind: "none",
      k: 1,
      sentence:
        "No segments to tell apart: there is one dense group. 60 customers (20%) are in no segment.",
      evidence: ["Smallest segment: 240 customers (80%).", "In no segment: 60 customers (20%)."],
    });
    expect(judgeDensity(0, [])).toMatchObject({
      kind: "none",
      k: 0,
      evidence: ["In no segment: 300 customers (100%)."],
    });
  });
});
