import type { Estimate } from "@/lib/schema/description";
import { normalHalfWidth, twoSidedNormal } from "./normal";

/**
 * A share with its 95 % score interval, in [0, 1]; all NaN of none.
 * Wilson (1927), doi:10.1080/01621459.1927.10502953.
 */
export function wilson(count: number, of: number): Estimate {
  if (of === 0) return { value: Number.NaN, low: Number.NaN, high: Number.NaN };
  const z2 = normalHalfWidth ** 2;
  const share = count / of;
  const center = (share + z2 / (2 * of)) / (1 + z2 / of);
  const reach =
    (normalHalfWidth / (1 + z2 / of)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  return {
    value: share,
    low: count === 0 ? 0 : Math.max(0, center - reach),
    high: count === of ? 1 : Math.min(1, center + reach),
  };
}

/**
 * Difference of two shares with its 95 % interval, in [−1, 1], from the score intervals of both.
 * Newcombe (1998), method 10, doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I.
 */
export function shareDifference(count: number, of: number, count2: number, of2: number): Estimate {
  const first = wilson(count, of);
  const second = wilson(count2, of2);
  const value = first.value - second.value;
  return {
    value,
    low: value - Math.hypot(first.value - first.low, second.high - second.value),
    high: value + Math.hypot(first.high - first.value, second.value - second.low),
  };
}

/**
 * Ratio of two shares (lift) with its 95 % interval on the log scale, ≥ 0. Where a share is 0, half a case is
 * added to all counts for the interval only (Walter 1975). NaN where neither group has a case.
 * Katz et al. (1978), doi:10.2307/2530610.
 */
export function shareRatio(count: number, of: number, count2: number, of2: number): Estimate {
  if (of === 0 || of2 === 0 || count + count2 === 0) {
    return { value: Number.NaN, low: Number.NaN, high: Number.NaN };
  }
  const more = count === 0 || count2 === 0 ? 0.5 : 0;
  const [a, n, b, m] = [count + more, of + more, count2 + more, of2 + more];
  const log = Math.log(a / n / (b / m));
  const reach = normalHalfWidth * Math.sqrt(1 / a - 1 / n + 1 / b - 1 / m);
  const value = count / of / (count2 / of2);
  return {
    value,
    low: count === 0 ? 0 : Math.min(Math.exp(log - reach), value),
    high: count2 === 0 ? Number.POSITIVE_INFINITY : Math.max(Math.exp(log + reach), value),
  };
}

/**
 * Difference of two shares after 2 · arcsin √share, which makes differences near 0 and 1 count as they should (Cohen's h, in [−π, π]),
 * with its 95 % large-sample interval. 0.2 is small, 0.5 medium, 0.8 large. NaN where a group is empty.
 * Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, chapter 6.
 */
export function shareEffect(count: number, of: number, count2: number, of2: number): Estimate {
  const angle = (share: number) => 2 * Math.asin(Math.sqrt(share));
  const value = angle(count / of) - angle(count2 / of2);
  const reach = normalHalfWidth * Math.sqrt(1 / of + 1 / of2);
  return { value, low: value - reach, high: value + reach };
}

/**
 * Two-sided p-value of equal shares, in [0, 1], with the variance of the pooled share by its ranks (as the Mann-Whitney test of yes and
 * no has it); 1 where nothing varies, NaN where a group is empty.
 */
export function twoSharesP(count: number, of: number, count2: number, of2: number): number {
  if (of === 0 || of2 === 0) return Number.NaN;
  const all = of + of2;
  const share = (count + count2) / all;
  const variance = (all / (all - 1)) * share * (1 - share) * (1 / of + 1 / of2);
  return variance > 0 ? twoSidedNormal((count / of - count2 / of2) / Math.sqrt(variance)) : 1;
}
