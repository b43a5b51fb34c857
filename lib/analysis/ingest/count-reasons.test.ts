import { expect, it } from "vitest";
import { countRepairs, countSetAside } from "./count-reasons";

it("rows set aside are counted by reason, the most frequent first, with the first line of each", () => {
  const rows = [
    { line: 9, reason: "total", cells: [] },
    { line: 12, reason: "blank", cells: [] },
    { line: 11, reason: "blank", cells: [] },
  ] as const;
  expect(countSetAside(rows)).toEqual([
    { reason: "blank", count: 2, firstLine: 11 },
    { reason: "total", count: 1, firstLine: 9 },
  ]);
  expect(countSetAside([])).toEqual([]);
});

it("repairs are counted by kind, with the first hundred lines of each", () => {
  const padded = Array.from({ length: 150 }, (_, i) => ({ line: i + 2, kind: "padded" as const }));
  const counted = countRepairs([{ line: 1, kind: "realigned" }, ...padded]);
  expect(counted.map(({ kind, count }) => [kind, count])).toEqual([
    ["padded", 150],
    ["realigned", 1],
  ]);
  expect(counted[0]!.lines).toEqual(Array.from({ length: 100 }, (_, i) => i + 2));
});
