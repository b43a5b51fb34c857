import fc from "fast-check";
import { describe, expect, it } from "vitest";
import golden from "../golden/dates.json";
import { cyclePlaces, cycles } from "./cyclic-time";
import { datePart } from "./date-parts";

const at = (...days: string[]) => Float64Array.from(days, (day) => Date.parse(day));

describe("date parts", () => {
  it("are those of Python's datetime, before 1970 and after 2100 too", () => {
    const dates = Float64Array.from(golden.instants, ({ ms }) => ms);
    for (const part of ["year", "quarter", "month", "day", "weekday", "hour"] as const) {
      expect([...datePart(dates, part, 0)]).toEqual(golden.instants.map((one) => one[part]));
    }
  });

  it("count age in days up to the stated day, below 0 after it, and keep gaps", () => {
    const dates = Float64Array.of(...at("2024-02-28", "2024-03-02T12:00Z"), Number.NaN);
    expect([...datePart(dates, "age", Date.parse("2024-03-01"))]).toEqual([2, -1.5, Number.NaN]);
    expect(datePart(dates, "month", 0)[2]).toBeNaN();
  });
});

describe("cyclic time", () => {
  const turn = (cycle: (typeof cycles)[number], day: string) => {
    const { sin, cos } = cyclePlaces(at(day), cycle);
    const share = Math.atan2(sin[0]!, cos[0]!) / (2 * Math.PI);
    return Math.round(((share + 1) % 1) * 1e9) / 1e9;
  };

  it("goes once around a day, a week from Monday, a month and a year", () => {
    expect(turn("day", "1969-07-20T18:00Z")).toBe(0.75);
    expect(turn("week", "2024-01-01")).toBe(0);
    expect(turn("week", "1969-12-28T00:00Z")).toBeCloseTo(6 / 7, 8);
    expect(turn("month", "2024-02-15T12:00Z")).toBe(0.5);
    expect(turn("year", "2023-07-02T12:00Z")).toBe(0.5);
    expect(turn("year", "0050-01-01")).toBe(0);
  });

  it("has the end of a cycle next to its start", () => {
    for (const cycle of cycles) {
      const { sin, cos } = cyclePlaces(at("2023-12-31T23:59:59Z", "2024-01-01"), cycle);
      if (cycle === "week") continue;
      expect(sin[0]!).toBeCloseTo(sin[1]!, 3);
      expect(cos[0]!).toBeCloseTo(cos[1]!, 3);
    }
  });

  it("is on the circle for every date and missing for a gap", () => {
    const instant = fc.integer({ min: -8e15, max: 8e15 });
    fc.assert(
      fc.property(instant, fc.constantFrom(...cycles), (ms, cycle) => {
        const { sin, cos } = cyclePlaces(Float64Array.of(ms, Number.NaN), cycle);
        expect(sin[0]! ** 2 + cos[0]! ** 2).toBeCloseTo(1, 12);
        expect(sin[1]).toBeNaN();
      }),
    );
  });
});
