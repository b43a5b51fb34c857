import type { CustomerFeature } from "../feature";
import { countLevels, levelsOf } from "../levels";
import { featureWords } from "../words";

const mostColumns = 12;

/** How often each of the 12 events that most rows of the file name happened to a customer, and all others together. */
export const interactions: CustomerFeature = {
  group: "events",
  *make({ event, events, customers, fit }) {
    if (!event) return { columns: [] };
    const levels = yield* levelsOf(event, mostColumns, fit?.events);
    const counts = yield* countLevels(events.from, event, levels);
    const columnOf = (level: number) => counts.slice(level * customers, (level + 1) * customers);
    const columns = levels.names.map((name, level) => ({
      words: featureWords.interactions(name),
      values: columnOf(level),
    }));
    const isFull = levels.names.length === mostColumns;
    if (fit ? isFull : levels.hasOthers) {
      columns.push({ words: featureWords.otherEvents, values: columnOf(levels.names.length) });
    }
    return { columns, learned: { events: [...levels.names] } };
  },
};
