import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counterRandom, streams } from "@/lib/analysis/random/counter-random";
import { sortedNumbers } from "./sort-numbers";

const special = [0, -0, Number.MIN_VALUE, -Number.MIN_VALUE, 1e308, -1e308, 1, -1, Number.NaN];

describe("sorting numbers", () => {
  it.each([
    ["normal", (normal: number) => normal * 1e6],
    ["integers", (normal: number) => Math.round(normal * 50)],
    ["cents", (normal: number) => Math.round(normal * 1e5) / 100],
    ["constant", () => -7.25],
    ["milliseconds", (normal: number) => Math.round(normal * 1e9) * 1000],
  ])("orders many %s as the engine does, without gaps", (_, value) => {
    const random = counterRandom(3, streams.samples);
    const values = Float64Array.from({ length: 20_000 }, (_, i) =>
      i % 97 === 0 ? special[(i / 97) % special.length]! : value(random.normal()),
    );
    const wanted = values
      .filter((one) => !Number.isNaN(one))
      .map((one) => one + 0)
      .sort();
    expect(sortedNumbers(values)).toEqual(wanted);
  });

  it("orders any few, and leaves what it was given alone", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noDefaultInfinity: true })), (values) => {
        const given = Float64Array.from(values);
        const sorted = sortedNumbers(given);
        expect(sorted.length).toBe(values.filter((value) => !Number.isNaN(value)).length);
        for (let i = 1; i < sorted.length; i++)
          expect(sorted[i]!).toBeGreaterThanOrEqual(sorted[i - 1]!);
        expect(given).toEqual(Float64Array.from(values));
      }),
    );
  });
});
