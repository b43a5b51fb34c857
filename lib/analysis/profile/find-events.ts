import { nameWords } from "@/lib/analysis/ingest/types/name-words";
import type { ColumnProfile, EventColumns } from "@/lib/schema/profile";

/** What Mixpanel, Amplitude, PostHog, Segment, GA4 and shops' event logs call their columns, the surest name first. */
const names = {
  event: "eventname|event|eventtype|eventtext|eventaction|action|activity",
  user: "userid|customerid|distinctid|personid|memberid|visitorid|userpseudoid|fullvisitorid|amplitudeid|anonymousid|clientid|contactid|accountid|deviceid|user|customer|email|useremail",
  time: "eventtime|eventtimestamp|timestamp|originaltimestamp|time|occurredat|happenedat|eventdatetime|datetime|createdat|clienteventtime|eventdate|sentat|receivedat|date",
  session: "sessionid|gasessionid|usersession|session|visitid",
  amount:
    "revenue|purchaserevenue|eventvalueinusd|amount|ordertotal|ordervalue|totalprice|total|value|price",
};

/** Times as numbers since 1970, from 1990 to 2100, by how they count. */
const epochs = [
  { unit: "seconds", perSecond: 1 },
  { unit: "milliseconds", perSecond: 1e3 },
  { unit: "microseconds", perSecond: 1e6 },
] as const;
const earliestSecond = 631_152_000;
const latestSecond = 4_102_444_800;

/** Rows per event name, on average, from which on a column names kinds of events. */
const eventRepeats = 1.5;

/**
 * The columns that make rows look like events, as product analytics tools write them: one that names what
 * was done, one that says who did it and repeats, and the moment, a date or a number since 1970.
 * Judged by names (of nested properties: by the last part) and by values. Undefined when one is missing.
 */
export function findEvents(columns: readonly ColumnProfile[]): EventColumns | undefined {
  const event = best(columns, names.event, isEventName);
  const user = best(columns, names.user, (column) => column.kind !== "date" && isShared(column));
  const time = best(columns, names.time, (column) => isMoment(column) && column.distinct > 1);
  if (!event || !user || !time) return undefined;
  const session = best(columns, names.session, (column) => column.distinct > 0);
  const amount = best(
    columns,
    names.amount,
    (column) => column.kind === "number" && column.distinct > 1,
    true,
  );
  const unit = timeUnit(time);
  return {
    event: event.name,
    user: user.name,
    time: time.name,
    ...(unit ? { timeUnit: unit } : {}),
    ...(session ? { session: session.name } : {}),
    ...(amount ? { amount: amount.name } : {}),
  };
}

/** The fitting column with the surest name; one that is mostly empty comes after all others, unless gaps are natural. */
function best(
  columns: readonly ColumnProfile[],
  surest: string,
  fits: (column: ColumnProfile) => boolean,
  mayHaveGaps = false,
): ColumnProfile | undefined {
  const order = surest.split("|");
  const candidates = columns.flatMap((column) => {
    const rank = order.indexOf(nameKey(column.name));
    if (rank === -1 || !fits(column)) return [];
    const isHollow = !mayHaveGaps && column.missing * 2 > column.rows;
    return [{ column, rank: isHollow ? rank + order.length : rank }];
  });
  return candidates.sort((a, b) => a.rank - b.rank)[0]?.column;
}

/** "properties.$session_id" and "Session ID" are both sessionid. */
function nameKey(name: string): string {
  return nameWords(name.split(".").at(-1) ?? "").join("");
}

function isEventName({ kind, rows, missing, distinct }: ColumnProfile): boolean {
  if (kind !== "category" && kind !== "text") return false;
  return distinct > 0 && rows - missing >= distinct * eventRepeats;
}

function isShared({ rows, missing, distinct }: ColumnProfile): boolean {
  return distinct > 0 && rows - missing > distinct;
}

function isMoment(column: ColumnProfile): boolean {
  return column.kind === "date" || timeUnit(column) !== undefined;
}

function timeUnit({ kind, range }: ColumnProfile): EventColumns["timeUnit"] {
  if (kind !== "number" || !range) return undefined;
  return epochs.find(
    ({ perSecond }) =>
      range.min >= earliestSecond * perSecond && range.max <= latestSecond * perSecond,
  )?.unit;
}
