import fc from "fast-check";
import { expect, test } from "vitest";
import { coverage, dotLook } from "./dot-look";

test("the more customers, the smaller and fainter a dot; zooming in makes them larger again", () => {
  const looks = [10, 300, 3000, 10_000, 100_000, 1_000_000, 10_000_000].map((n) => dotLook(n, 1));
  for (let i = 1; i < looks.length; i++) {
    expect(looks[i]!.radius).toBeLessThanOrEqual(looks[i - 1]!.radius);
    expect(looks[i]!.alone).toBeLessThanOrEqual(looks[i - 1]!.alone);
  }
  expect(looks[1]!.radius).toBeGreaterThan(4);
  expect(looks[5]!.radius).toBeLessThan(1);
  expect(dotLook(1_000_000, 60).radius).toBeGreaterThan(dotLook(1_000_000, 1).radius);
  expect(dotLook(3000, 1).hasShapes).toBe(true);
  expect(dotLook(100_000, 1).hasShapes).toBe(false);
  expect(dotLook(100_000, 60).hasShapes).toBe(true);
});

test("more dots in one place never hide less, and never all", () => {
  const some = fc.double({ min: 0, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(
      some,
      some,
      fc.double({ min: 0.1, max: 0.95, noNaN: true }),
      some,
      (a, b, alone, most) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)];
        expect(coverage(few, alone, most)).toBeLessThanOrEqual(coverage(many, alone, most));
        expect(coverage(many, alone, most)).toBeLessThan(1);
      },
    ),
  );
  expect(coverage(1, 0.4, 100)).toBeCloseTo(0.4, 12);
  expect(coverage(10, 0.4, 100)).toBeCloseTo((0.4 + 0.97) / 2, 12);
  expect(coverage(0, 0.4, 100)).toBe(0);
});
