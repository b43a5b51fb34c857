import { describe, expect, it } from "vitest";
import { needOf } from "@/lib/schema/group-needs";
import type { ColumnProfile, Profile } from "@/lib/schema/profile";
import { type Draft, guessDraft, stepOf, withColumn } from "./draft";

const column = (name: string, over: Partial<ColumnProfile>): ColumnProfile => ({
  ...{ name, kind: "number", role: "feature", rows: 100, missing: 0, unreadable: 0 },
  ...{ distinct: 50, examples: [] },
  ...over,
});
const range = { min: 0, mean: 0, median: 0, deviation: 0, skew: 0, quantiles: [] };
const when = column("when", {
  kind: "date",
  range: { ...range, max: Date.parse("2024-03-09T17:00:00Z") },
});
const who = column("who", { kind: "text", role: "identifier", distinct: 20 });
const profile: Profile = {
  rows: 100,
  columns: [column("row", { role: "identifier", distinct: 100 }), who, when],
  findings: [],
};
const draft: Draft = {
  ...{ id: "customers", enabled: true, kind: "customers", asOf: "2024-03-10" },
  identifier: "who",
  date: "when",
};

describe("a draft of the customers step", () => {
  it("starts from the identifier that repeats and the day after the last date", () => {
    expect(guessDraft(profile)).toEqual(draft);
  });

  it("is no step while it is not known who and when", () => {
    expect(stepOf(withColumn(draft, "identifier", undefined))).toBeNull();
    expect(stepOf({ ...draft, date: undefined })).toBeNull();
  });

  it("asks only for what the columns can say", () => {
    const asked: Draft = { ...draft, groups: ["rfm", "spread", "events", "carts"] };
    expect(stepOf(asked)?.groups).toEqual(["rfm"]);
    expect(stepOf({ ...asked, amount: "amount" })?.groups).toEqual(["rfm", "spread"]);
    expect(stepOf({ ...asked, groups: ["events"] })).toBeNull();
    expect(needOf("carts", { ...asked, event: "e" })).toBe("carts");
  });

  it("forgets which events are purchases when they come from another column", () => {
    const told: Draft = { ...draft, event: "a", purchaseEvents: ["buy"], cartEvents: [] };
    const next = withColumn(told, "event", column("b", { kind: "category" }));
    expect(next).toEqual({ ...draft, event: "b" });
  });
});
