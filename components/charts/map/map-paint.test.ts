import { expect, test } from "vitest";
import { paintOf, paintScale, scaleColors } from "./map-paint";

test("numbers take shades from low to high, what is missing none, and one far-out value changes little", () => {
  const values = Float64Array.from({ length: 1000 }, (_, i) => i);
  values[500] = Number.NaN;
  values[999] = 1e9;
  const found = paintScale(values);
  const { codes } = found.paint;
  expect(codes[500]).toBe(-1);
  expect(codes[0]).toBe(0);
  expect(codes[999]).toBe(scaleColors.length - 1);
  expect(codes[250]).toBeLessThan(codes[750] as number);
  expect(found).toMatchObject({ kind: "scale" });
  if (found.kind === "scale") expect(found.max).toBeLessThan(1000);
});

test("equal numbers have one shade, and no numbers none", () => {
  expect(new Set(paintScale([5, 5, 5]).paint.codes).size).toBe(1);
  expect([...paintScale([Number.NaN]).paint.codes]).toEqual([-1]);
});

test("more than twelve groups share the last color among the rarest", () => {
  const groups = Array.from({ length: 20 }, (_, i) => `group ${i}`);
  const codes = Int32Array.from({ length: 21 }, (_, i) => i - 1);
  const found = paintOf({ kind: "groups", codes, groups });
  expect(found).toMatchObject({ kind: "groups", hasOthers: true });
  expect(found.paint.colors).toHaveLength(12);
  expect([...found.paint.codes]).toEqual([
    -1,
    ...Array.from({ length: 20 }, (_, i) => Math.min(i, 11)),
  ]);
  const few = paintOf({ kind: "groups", codes: Int32Array.of(0, 1), groups: ["a", "b"] });
  expect(few.paint.colors).toHaveLength(2);
});
