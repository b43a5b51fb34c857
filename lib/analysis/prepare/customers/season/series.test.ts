import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seasonGrid } from "./series";

const anyDay = fc.date({
  min: new Date("1582-10-15"),
  max: new Date("9999-12-31"),
  noInvalidDate: true,
});

describe("seasonGrid", () => {
  it("trust 40: counts calendar months of any year, before 1970 and after 2100 too", () => {
    const { binOf, placeOf } = seasonGrid("year", 0);
    fc.assert(
      fc.property(anyDay, (day) => {
        const bin = binOf(day.getTime());
        expect(bin).toBe((day.getUTCFullYear() - 1970) * 12 + day.getUTCMonth());
        expect(placeOf(bin)).toBe(day.getUTCMonth());
      }),
    );
  });

  it("trust 40: knows the weekday of any day, Monday first", () => {
    const { binOf, placeOf } = seasonGrid("week", 0);
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(placeOf(binOf(day.getTime()))).toBe((day.getUTCDay() + 6) % 7);
      }),
    );
  });

  it("leaves out a month that the as-of day cuts", () => {
    const cut = seasonGrid("year", Date.parse("2024-03-10"));
    expect(cut.placeOf(cut.last)).toBe(1);
    const whole = seasonGrid("year", Date.parse("2024-03-01"));
    expect(whole.last).toBe(cut.last);
  });
});
