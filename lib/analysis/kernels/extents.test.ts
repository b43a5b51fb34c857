import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createExtents } from "./extents";

describe("extents", () => {
  it("never overlap, start at multiples of 16, and stay within what was grown", () => {
    const step = fc.record({ bytes: fc.integer({ min: 0, max: 500 }), giveBack: fc.nat() });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
        let size = 0;
        const extents = createExtents(1024, (end) => {
          size = Math.max(size, end);
        });
        const taken: { start: number; end: number }[] = [];
        for (const { bytes, giveBack } of steps) {
          if (giveBack % 3 === 0 && taken.length > 0) {
            const [gone] = taken.splice(giveBack % taken.length, 1);
            extents.give(gone!.start);
          }
          const start = extents.take(bytes);
          expect(start % 16).toBe(0);
          expect(start).toBeGreaterThanOrEqual(1024);
          expect(start + bytes).toBeLessThanOrEqual(size);
          for (const other of taken) {
            expect(start + bytes <= other.start || start >= other.end).toBe(true);
          }
          taken.push({ start, end: start + Math.max(1, bytes) });
        }
      }),
    );
  });

  it("use again what was given back", () => {
    let size = 0;
    const extents = createExtents(16, (end) => {
      size = Math.max(size, end);
    });
    for (let i = 0; i < 100; i++) extents.give(extents.take(1000));
    expect(size).toBeLessThan(1100);
  });

  it("take nothing when memory cannot grow", () => {
    const extents = createExtents(16, (end) => {
      if (end > 200) throw new RangeError("full");
    });
    const start = extents.take(100);
    expect(() => extents.take(100)).toThrowError("full");
    extents.give(start);
    expect(extents.take(100)).toBe(start);
  });

  it("refuse to take back what they did not give", () => {
    expect(() => createExtents(16, () => {}).give(16)).toThrowError("16");
  });
});
