import type { CustomersStep } from "@/lib/schema/customers-step";
import { Failure } from "@/lib/schema/failure";
import type { EventColumns, Profile, PurchaseColumns } from "@/lib/schema/profile";
import type { Table } from "@/lib/schema/table";
import { dayMs, dayOf } from "../day";
import { findColumn } from "../find-column";
import { noDates } from "../words";
import { codesOf } from "./codes";
import { eventKindsOf } from "./event-kinds";
import { timesOf } from "./source";

/** For rows that look like events, else like purchases; undefined where they look like customers. */
export function suggestStep(table: Table, profile: Profile): CustomersStep | undefined {
  if (profile.events) return suggestEventsStep(table, profile.events);
  return profile.purchases && suggestCustomersStep(table, profile.purchases);
}

/** Purchases to customers, as of the day after the last date, so that every purchase counts. */
export function suggestCustomersStep(table: Table, purchases: PurchaseColumns): CustomersStep {
  const { identifier, date, amount } = purchases;
  return {
    id: "customers",
    enabled: true,
    kind: "customers",
    identifier,
    date,
    ...(amount === undefined ? {} : { amount }),
    asOf: dayAfter(table, date),
  };
}

/**
 * Events to customers, likewise: how active they are and what they do. What they spend is for a person to add: most who
 * come buy nothing, and what is missing for most says little about who is alike.
 */
function suggestEventsStep(table: Table, events: EventColumns): CustomersStep {
  const { event, user, time, timeUnit, session, amount } = events;
  const kinds = knownKinds(table, event);
  const buys = kinds.purchaseEvents.length > 0;
  return {
    id: "customers",
    enabled: true,
    kind: "customers",
    identifier: user,
    date: time,
    ...(timeUnit && { timeUnit }),
    event,
    ...kinds,
    ...(session !== undefined && { session }),
    ...(amount !== undefined && buys && { amount }),
    asOf: dayAfter(table, time, timeUnit),
    groups: ["activity", "events"],
  };
}

/** The step with purchases and carts told by the names of its events, where nobody has said which they are. */
export function withKnownKinds(table: Table, step: CustomersStep): CustomersStep {
  if (step.event === undefined || step.purchaseEvents !== undefined) return step;
  return { ...step, ...knownKinds(table, step.event) };
}

function knownKinds(table: Table, event: string) {
  return eventKindsOf(codesOf(findColumn(table, event)).values);
}

function dayAfter(table: Table, date: string, unit?: CustomersStep["timeUnit"]): string {
  let last = Number.NEGATIVE_INFINITY;
  for (const value of timesOf(findColumn(table, date), unit)) if (value > last) last = value;
  if (last === Number.NEGATIVE_INFINITY) throw new Failure("option-invalid", noDates(date));
  return dayOf(Math.floor(last / dayMs) * dayMs + dayMs);
}
