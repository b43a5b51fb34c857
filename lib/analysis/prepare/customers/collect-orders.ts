import { decimalsWith, roundTo } from "../money";
import { type Codes, flagsOf } from "./codes";
import type { SortedEvents } from "./sort-events";
import type { Source } from "./source";

/** The events that are orders, by customer, then time. */
export interface Orders {
  /** Customer c has the orders from `from[c]` to before `from[c + 1]`. */
  readonly from: Uint32Array;
  readonly at: Float64Array;
  /** NaN where no row of the order has one. */
  readonly amount?: Float64Array;
  readonly items?: Float64Array;
  /** Of the amounts, as they are written; undefined where some have more than can be kept. */
  readonly decimals: number | undefined;
}

export interface OrderRules {
  readonly purchaseEvents: readonly string[];
  readonly amountPerItem: boolean;
}

const eventsAtOnce = 65_536;

/**
 * Every event is an order, or only those named in `purchaseEvents`; those of a customer with the same
 * order number are one, at the time of the first. Amounts and items of an order add up. Takes O(events) time.
 */
export function* collectOrders(
  events: SortedEvents,
  source: Source,
  event: Codes | undefined,
  { purchaseEvents, amountPerItem }: OrderRules,
): Generator<void, Orders, void> {
  const { order, amount, quantity } = source;
  const customers = events.from.length - 1;
  const isOrder = event && purchaseEvents.length > 0 && flagsOf(event.values, purchaseEvents);
  const times = amountPerItem ? quantity : undefined;
  const from = new Uint32Array(customers + 1);
  const at = new Float64Array(events.at.length);
  const amounts = amount && new Float64Array(events.at.length);
  const items = quantity && new Float64Array(events.at.length);
  const orderOf = order && new Int32Array(order.values.length).fill(-1);
  let amountDecimals: number | undefined = 0;
  let itemDecimals: number | undefined = 0;
  let count = 0;
  for (let c = 0; c < customers; c++) {
    from[c] = count;
    for (let i = events.from[c]!; i < events.from[c + 1]!; i++) {
      if (i % eventsAtOnce === eventsAtOnce - 1) yield;
      const row = events.rows[i]!;
      if (isOrder && isOrder[event.codes[i]!] !== 1) continue;
      const code = order ? order.codes[row]! : -1;
      const known = orderOf && code >= 0 ? orderOf[code]! : -1;
      const isKnown = known >= from[c]! && known < count;
      const place = isKnown ? known : count++;
      if (!isKnown) {
        at[place] = events.at[i]!;
        if (orderOf && code >= 0) orderOf[code] = place;
        if (amounts) amounts[place] = Number.NaN;
        if (items) items[place] = Number.NaN;
      }
      if (amount && amounts) {
        amountDecimals = decimalsWith(amountDecimals, amount[row]!);
        add(amounts, place, times ? amount[row]! * times[row]! : amount[row]!);
      }
      if (quantity && items) {
        itemDecimals = decimalsWith(itemDecimals, quantity[row]!);
        add(items, place, quantity[row]!);
      }
    }
  }
  from[customers] = count;
  const decimals = times ? sum(amountDecimals, itemDecimals) : amountDecimals;
  const made = amounts?.subarray(0, count);
  if (made) for (let i = 0; i < count; i++) made[i] = roundTo(made[i]!, decimals);
  return {
    ...{ from, at: at.subarray(0, count), decimals },
    ...(made && { amount: made }),
    ...(items && { items: items.subarray(0, count) }),
  };
}

function add(sums: Float64Array, place: number, value: number): void {
  if (Number.isNaN(value)) return;
  const before = sums[place]!;
  sums[place] = Number.isNaN(before) ? value : before + value;
}

/** A product has the decimals of both. */
function sum(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}
