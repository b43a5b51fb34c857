import { dayMs } from "../day";
import { roundTo } from "../money";
import type { Orders } from "./collect-orders";

/** Orders of one window of days, per customer. */
export interface WindowSums {
  readonly orders: Float64Array;
  /** Of the amounts; 0 without an order, NaN where orders have none. */
  readonly spending: Float64Array | undefined;
  /** Orders with an amount. */
  readonly priced: Float64Array;
}

const customersAtOnce = 2048;

/**
 * What lies from `to` days (not included) to `from` days before the as-of day, latest orders first, so that it
 * takes no longer than there are orders since.
 */
export function* windowSums(
  { from, at, amount, decimals }: Orders,
  asOf: number,
  fromDays: number,
  toDays: number,
): Generator<void, WindowSums, void> {
  const begin = asOf - fromDays * dayMs;
  const end = asOf - toDays * dayMs;
  const orders = new Float64Array(from.length - 1);
  const priced = new Float64Array(from.length - 1);
  const spending = amount && new Float64Array(from.length - 1);
  for (let c = 0; c < orders.length; c++) {
    let sum = 0;
    for (let i = from[c + 1]! - 1; i >= from[c]! && at[i]! >= begin; i--) {
      if (at[i]! >= end) continue;
      orders[c]!++;
      if (!amount || Number.isNaN(amount[i]!)) continue;
      sum += amount[i]!;
      priced[c]!++;
    }
    if (spending) {
      spending[c] = priced[c] === 0 && orders[c]! > 0 ? Number.NaN : roundTo(sum, decimals);
    }
    if (c % customersAtOnce === customersAtOnce - 1) yield;
  }
  return { orders, spending, priced };
}
