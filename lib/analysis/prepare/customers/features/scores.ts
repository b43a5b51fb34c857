import type { CustomerFeature, MadeColumn } from "../feature";
import { quintileCuts, scoreByCuts } from "../quintiles";
import { rfmNameOf, rfmNames } from "../rfm-names";
import { featureWords } from "../words";
import { frequency } from "./frequency";
import { monetary } from "./monetary";
import { recency } from "./recency";

/**
 * RFM scores from 1 to 5 by fifths of the customers of the file that the step was fitted on; the latest
 * fifth has recency score 5. Customers without an order have none. The name goes by recency and
 * frequency score. None of it is compared unless a person chooses so.
 */
export const scores: CustomerFeature = {
  group: "scores",
  *make(history) {
    const [days] = (yield* recency.make(history)).columns;
    const [orders] = (yield* frequency.make(history)).columns;
    const [sums] = (yield* monetary.make(history)).columns;
    const ordered = (column: MadeColumn | undefined) =>
      (column?.values as Float64Array | undefined)?.map((value, c) =>
        history.orders.from[c] === history.orders.from[c + 1] ? Number.NaN : value,
      ) ?? new Float64Array(history.customers).fill(Number.NaN);
    const values = {
      recency: ordered(days),
      frequency: ordered(orders),
      monetary: ordered(sums),
    };
    const cuts = history.fit?.cuts ?? {
      recency: quintileCuts(values.recency),
      frequency: quintileCuts(values.frequency),
      monetary: quintileCuts(values.monetary),
    };
    yield;
    const r = values.recency.map((value) => 6 - scoreByCuts(value, cuts.recency));
    const f = values.frequency.map((value) => scoreByCuts(value, cuts.frequency));
    const m = values.monetary.map((value) => scoreByCuts(value, cuts.monetary));
    const names = Int32Array.from(r, (score, c) => {
      const name = rfmNameOf(score, f[c]!);
      return name === undefined ? -1 : rfmNames.indexOf(name);
    });
    const columns: MadeColumn[] = [
      { words: featureWords.recencyScore, values: r, role: "ignored" },
      { words: featureWords.frequencyScore, values: f, role: "ignored" },
    ];
    if (sums) columns.push({ words: featureWords.monetaryScore, values: m, role: "ignored" });
    columns.push({
      words: featureWords.rfmSegment,
      values: { codes: names, values: rfmNames },
      role: "label",
    });
    return { columns, learned: { cuts } };
  },
};
