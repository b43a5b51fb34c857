import { expect, test } from "vitest";
import { setFromRows } from "@/lib/analysis/select/row-set";
import { segmentColor } from "../../segment-look";
import { type ColoredRows, dotsOf } from "./dots";

const rows: ColoredRows = {
  labels: Int32Array.from([0, 1, -1, 1]),
  identities: [4, 15],
  picked: null,
  selected: null,
  paint: null,
};

test("a row has the color and the shape of its segment; one in no segment is gray", () => {
  const dots = dotsOf(4, rows);
  expect([...dots.colors]).toEqual([1, 2, 0, 2]);
  expect([...dots.shapes]).toEqual([4, 3, 0, 3]);
  expect(dots.palette).toEqual(["var(--unselected)", segmentColor(4), segmentColor(15)]);
  expect(segmentColor(15)).toContain("var(--segment-3)");
  expect(dots.hasGray).toBe(true);
});

test("what is not picked, or not selected, turns gray and keeps its shape", () => {
  expect([...dotsOf(4, { ...rows, picked: 15 }).colors]).toEqual([0, 2, 0, 2]);
  const selected = setFromRows(4, [0, 1]);
  expect([...dotsOf(4, { ...rows, selected }).colors]).toEqual([1, 2, 0, 0]);
  const both = dotsOf(4, { ...rows, selected, picked: 15 });
  expect([...both.colors]).toEqual([0, 2, 0, 0]);
  expect([...both.shapes]).toEqual([4, 3, 0, 3]);
});

test("another paint decides the color, not the shape; no value is gray", () => {
  const paint = { codes: Int32Array.from([1, -1, 0, 1]), colors: ["red", "blue"] };
  const dots = dotsOf(4, { ...rows, paint });
  expect([...dots.colors]).toEqual([2, 0, 1, 2]);
  expect([...dots.shapes]).toEqual([4, 3, 0, 3]);
});

test("before the segments are known every row is gray", () => {
  const dots = dotsOf(3, { ...rows, labels: null, identities: [] });
  expect([...dots.colors]).toEqual([0, 0, 0]);
  expect(dots.hasGray).toBe(true);
});
