import fc from "fast-check";
import { expect, test } from "vitest";
import type { SegmentSummary } from "@/lib/schema/segment";
import { segmentNames } from "./segment-names";

const summary = (segment: number, suggestedName: string): SegmentSummary => ({
  segment,
  size: 10,
  share: 0.1,
  silhouette: 0.5,
  suggestedName,
  sentences: [],
  typicalRows: [],
});
const persona = (segment: number, name: string) => ({ segment, name });

test("a typed name stands in place of the suggestion, a blank one does not", () => {
  const segments = [summary(0, "High income"), summary(4, "Low income")];
  const names = segmentNames(segments, [persona(0, " Loyal 👑 "), persona(4, "  ")]);
  expect([...names]).toEqual([
    [0, "Loyal 👑"],
    [4, "Low income"],
  ]);
});

test("a suggestion that a person gave to another segment gets a number", () => {
  const segments = [summary(0, "Frequent"), summary(1, "Rare"), summary(2, "Frequent")];
  const names = segmentNames(segments, [persona(1, "Frequent")]);
  expect([names.get(0), names.get(1), names.get(2)]).toEqual([
    "Frequent 2",
    "Frequent",
    "Frequent 3",
  ]);
});

test("a suggestion that differs from a typed name by capitals only gets a number too", () => {
  const segments = [summary(0, "Big spenders"), summary(1, "Rare")];
  expect(segmentNames(segments, [persona(1, "BIG SPENDERS")]).get(0)).toBe("Big spenders 2");
});

test("names of 300 characters, emoji, right-to-left and markup stand as typed", () => {
  const typed = ["x".repeat(300), "👨‍👩‍👧‍👦 🛒", "زبائن أوفياء", "<b>&amp;</b>"];
  const segments = typed.map((_, segment) => summary(segment, "Same"));
  const names = segmentNames(
    segments,
    typed.map((name, segment) => persona(segment, name)),
  );
  expect([...names.values()]).toEqual(typed);
});

test("fifty segments of one suggestion have fifty names", () => {
  const segments = Array.from({ length: 50 }, (_, segment) => summary(segment, "Same"));
  expect(new Set(segmentNames(segments, []).values()).size).toBe(50);
});

test("names do not depend on the order of the clusters", () => {
  const segments = [summary(0, "Same"), summary(1, "Same"), summary(2, "Same 2")];
  const there = segmentNames(segments, []);
  const back = segmentNames(segments.toReversed(), []);
  for (const [segment, name] of there) expect(back.get(segment)).toBe(name);
});

test("suggested names are never shown twice", () => {
  const name = fc.constantFrom("A", "A 2", "B", "A 2 2", "__proto__");
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (suggestions) => {
      const segments = suggestions.map((suggestion, i) => summary(i, suggestion));
      const names = segmentNames(segments, []);
      expect(names.size).toBe(segments.length);
      expect(new Set(names.values()).size).toBe(segments.length);
    }),
  );
});
