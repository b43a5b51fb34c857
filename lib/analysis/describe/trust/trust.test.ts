import { describe, expect, it } from "vitest";
import { drain } from "@/lib/analysis/drain";
import { tableOf } from "@/lib/analysis/prepare/testing/table-of";
import { judgeTrust } from "./trust";
import { missingOnlyIn, segmentWarnings, warningText } from "./warnings";

const good = {
  jaccard: 0.97,
  silhouette: 0.6,
  size: 400,
  rule: { precision: 0.95, coverage: 0.9 },
  verdict: "clear",
} as const;

describe("the trust in a segment", () => {
  it("is solid where nothing speaks against it, and says what speaks for it", () => {
    expect(judgeTrust(good)).toEqual({
      trust: "solid",
      bars: 5,
      reasons: ["Found again when other customers are drawn (Jaccard 0.97)."],
    });
    expect(judgeTrust({ ...good, jaccard: 0.85 }).bars).toBe(4);
  });

  it.each([
    [
      { jaccard: 0.8 },
      "fair",
      "Only partly found again when other customers are drawn (Jaccard 0.80; solid from 0.85).",
    ],
    [
      { jaccard: 0.7 },
      "shaky",
      "Not found again when other customers are drawn (Jaccard 0.70; fair from 0.75).",
    ],
    [{ jaccard: Number.NaN }, "fair", "Whether it is found again could not be told."],
    [{ silhouette: 0.2 }, "fair", "Its edges are blurred (silhouette 0.20; distinct from 0.25)."],
    [
      { silhouette: -0.1 },
      "shaky",
      "Its customers are as near to other segments (silhouette -0.10).",
    ],
    [{ size: 29 }, "fair", "It has 29 customers; its figures may be chance."],
    [{ size: 4 }, "shaky", "It has 4 customers; its figures may be chance."],
    [
      { verdict: "none" },
      "fair",
      "The customers fall into no natural segments, so this one is drawn for convenience.",
    ],
    [{ rule: null }, "fair", "No simple rule picks it out."],
    [
      { rule: { precision: 0.6, coverage: 0.9 } },
      "fair",
      "Its best rule covers 90% of it, and 60% of those it picks belong to it.",
    ],
  ] as const)("falls with the weakest of its figures: %j is %s", (change, trust, reason) => {
    const judged = judgeTrust({ ...good, ...change });
    expect(judged.trust).toBe(trust);
    expect(judged.reasons).toEqual([reason]);
    expect(judged.bars >= 4).toBe(false);
  });

  it("judges a segment that a person changed by all but its stability, and says so", () => {
    const byHand = "Changed by hand, so whether it is found again cannot be tested.";
    expect(judgeTrust({ ...good, jaccard: null })).toEqual({
      trust: "solid",
      bars: 4,
      reasons: [byHand],
    });
    expect(judgeTrust({ ...good, jaccard: null, size: 4 })).toEqual({
      trust: "shaky",
      bars: 2,
      reasons: ["It has 4 customers; its figures may be chance.", byHand],
    });
  });

  it("names the worst first", () => {
    const { trust, reasons, bars } = judgeTrust({
      jaccard: 0.5,
      silhouette: 0.2,
      size: 3,
      rule: null,
      verdict: "clear",
    });
    expect([trust, bars, reasons.length]).toEqual(["shaky", 1, 4]);
    expect(reasons[0]).toMatch(/^Not found again/);
    expect(reasons[1]).toMatch(/^It has 3/);
  });
});

describe("warnings about a segment", () => {
  const calm = {
    size: 100,
    share: 0.2,
    clusteredColumns: 3,
    differing: ["a", "b"],
    toldBy: ["a"],
    lean: null,
    missing: [],
  };
  const told = (change: Partial<Parameters<typeof segmentWarnings>[0]>) =>
    segmentWarnings({ ...calm, ...change }).map((one) =>
      warningText(one, (segment) => `Segment ${segment}`),
    );

  it("are none of an ordinary one", () => {
    expect(told({})).toEqual([]);
  });

  it("tell of size, overlap, one feature and missing values", () => {
    expect(told({ size: 1, share: 0.001 })).toEqual([
      "Only 1 customer: too few to act on, and single persons may be recognized.",
    ]);
    expect(told({ share: 0.004 })).toEqual(["Very small: 0.4% of all."]);
    expect(told({ lean: { toward: 2, share: 0.3 } })).toEqual([
      "30% of its customers are about as near to Segment 2.",
    ]);
    expect(told({ lean: { toward: 2, share: 0.1 } })).toEqual([]);
    expect(told({ differing: ["plan"], toldBy: ["plan", "plan"] })).toEqual([
      'It differs from the others in "plan" only, and just mirrors it.',
    ]);
    expect(told({ differing: ["plan"], toldBy: ["plan"], clusteredColumns: 1 })).toEqual([]);
    expect(told({ missing: ["income"], differing: ["income"] })).toHaveLength(1);
  });

  it("do not say that it mirrors a column which does not tell it from the others", () => {
    expect(told({ differing: ["age"], toldBy: ["income", "age"] })).toEqual([]);
    expect(told({ differing: ["age"], toldBy: [] })).toEqual([]);
  });

  it("find columns that are missing in one segment only", () => {
    const table = tableOf({
      income: [null, null, 3, 4],
      age: [null, 2, null, 4],
      plan: [null, null, "a", "b"],
    });
    const grouping = {
      k: 2,
      tableRows: Uint32Array.from([0, 1, 2, 3]),
      labels: Int32Array.from([0, 0, 1, -1]),
    };
    expect(drain(missingOnlyIn(table, grouping))).toEqual([["income", "plan"], []]);
  });
});
