import { roundTo } from "../../money";
import { type CustomerFeature, eachCustomer, type MadeColumn } from "../feature";
import { featureWords } from "../words";

const minuteMs = 60_000;

/**
 * Sessions of a customer: how many, the mean number of rows in one and, where dates have a time, the mean
 * minutes from its first row to its last (a session of one row takes 0 minutes).
 */
export const visits: CustomerFeature = {
  group: "sessions",
  *make(history) {
    const { events, hasTime, fit } = history;
    const { from, start, end } = yield* history.sessions();
    const count = yield* eachCustomer(from, (first, last) => last - first);
    const perSession = count.map((sessions, c) =>
      roundTo((events.from[c + 1]! - events.from[c]!) / sessions, 2),
    );
    const columns: MadeColumn[] = [
      { words: featureWords.sessions, values: count },
      { words: featureWords.eventsPerSession, values: perSession },
    ];
    if (!(fit?.hasTime ?? hasTime)) return { columns };
    const length = yield* eachCustomer(from, (first, last) => {
      if (!hasTime) return Number.NaN;
      let sum = 0;
      for (let i = first; i < last; i++) sum += end[i]! - start[i]!;
      return roundTo(sum / (last - first) / minuteMs, 2);
    });
    columns.push({ words: featureWords.sessionLength, values: length });
    return { columns };
  },
};
