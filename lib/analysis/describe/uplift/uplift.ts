import type { Estimate } from "@/lib/schema/description";
import type { GroupFigures, Uplift } from "@/lib/schema/uplift";
import { meanDifference } from "../contrast/means";
import { normalHalfWidth, twoSidedNormal } from "../contrast/normal";
import { shareDifference, twoSharesP } from "../contrast/proportions";
import { unknownEstimate } from "../contrast/raw-contrast";
import { studentHalfWidth, twoSidedStudent } from "../contrast/student-t";

/** What a treatment changed, before many comparisons are corrected for. */
export interface RawUplift extends Pick<Uplift, "treated" | "control" | "difference"> {
  readonly p: number;
}

/** Difference of two shares with Newcombe's interval, and the p-value of the test of two shares. NaN where an arm is empty. */
export function shareUplift(treated: GroupFigures, control: GroupFigures): RawUplift {
  const [a, n] = [casesOf(treated), treated.count];
  const [b, m] = [casesOf(control), control.count];
  const isKnown = n > 0 && m > 0;
  return {
    treated: sideOf(treated),
    control: sideOf(control),
    difference: isKnown ? shareDifference(a, n, b, m) : unknownEstimate,
    p: twoSharesP(a, n, b, m),
  };
}

/** Difference of two means with Welch's interval and p-value. NaN where an arm is empty; unbounded where it has one value. */
export function meanUplift(treated: GroupFigures, control: GroupFigures): RawUplift {
  const difference = meanDifference(treated, control);
  const { squared, degrees } = spreadOf([treated, control]);
  return {
    treated: sideOf(treated),
    control: sideOf(control),
    difference,
    p: studentP(difference.value, squared, degrees),
  };
}

/**
 * One difference less another, of four separate groups, each pair treated then control. Shares: from the intervals of both (Zou & Donner 2008), the p-value from
 * the side of the interval toward 0, so that shares of 0 and 1 do not seem exact; means: Student's t with the degrees of freedom of Welch and Satterthwaite. NaN where a group is empty.
 * Zou & Donner (2008), doi:10.1002/sim.3095; Satterthwaite (1946), doi:10.2307/3002019.
 */
export function upliftsApart(
  kind: "mean" | "share",
  own: readonly [GroupFigures, GroupFigures],
  others: readonly [GroupFigures, GroupFigures],
): { difference: Estimate; p: number } {
  const groups = [...own, ...others];
  if (groups.some(({ count }) => count === 0))
    return { difference: unknownEstimate, p: Number.NaN };
  if (kind === "mean") {
    const value = own[0].mean - own[1].mean - (others[0].mean - others[1].mean);
    const { squared, degrees } = spreadOf(groups);
    if (Number.isNaN(squared)) {
      const difference = { value, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
      return { difference, p: Number.NaN };
    }
    const reach = squared > 0 ? studentHalfWidth(degrees) * Math.sqrt(squared) : 0;
    const difference = { value, low: value - reach, high: value + reach };
    return { difference, p: studentP(value, squared, degrees) };
  }
  const [first, second] = [shareUplift(...own).difference, shareUplift(...others).difference];
  const value = first.value - second.value;
  const below = Math.hypot(first.value - first.low, second.high - second.value);
  const above = Math.hypot(first.high - first.value, second.value - second.low);
  return {
    difference: { value, low: value - below, high: value + above },
    p: twoSidedNormal((normalHalfWidth * value) / (value > 0 ? below : above)),
  };
}

function casesOf({ mean, count }: GroupFigures): number {
  return count === 0 ? 0 : Math.round(mean * count);
}

function sideOf({ count, mean }: GroupFigures) {
  return { count, value: count === 0 ? Number.NaN : mean };
}

/** Squared standard error of a sum of means, and its degrees of freedom; NaN where a group has fewer than two values. */
function spreadOf(groups: readonly GroupFigures[]): { squared: number; degrees: number } {
  let squared = 0;
  let quarter = 0;
  for (const { count, squares } of groups) {
    const own = count < 2 ? Number.NaN : squares / (count - 1) / count;
    squared += own;
    quarter += own ** 2 / (count - 1);
  }
  return { squared, degrees: squared ** 2 / quarter };
}

/** 1 where nothing varies and there is no difference, 0 where nothing varies and there is one. */
function studentP(value: number, squared: number, degrees: number): number {
  if (squared === 0) return value === 0 ? 1 : 0;
  return twoSidedStudent(value / Math.sqrt(squared), degrees);
}
