import { roundTo } from "../../money";
import type { Codes } from "../codes";
import type { CustomerFeature, MadeColumn } from "../feature";
import { countLevels, type Levels, levelsOf } from "../levels";
import { featureWords } from "../words";

const mostColumns = 8;

/**
 * Of the rows of a customer that name a category: the share in percent of each of the 8 categories that
 * most rows of the file name; how many different ones there are; and the one that is named most
 * ("other" where it has no column; of equally frequent ones the one that more rows of the file name).
 * Missing where no row names one.
 */
export const categories: CustomerFeature = {
  group: "categories",
  *make({ category, events: { from }, customers, fit }) {
    if (!category) return { columns: [] };
    const levels = yield* levelsOf(category, mostColumns, fit?.categories);
    const { names } = levels;
    const counts = yield* countLevels(from, category, levels);
    const totals = new Float64Array(customers);
    for (let i = 0; i < counts.length; i++) totals[i % customers]! += counts[i]!;
    const columns: MadeColumn[] = [];
    for (const [level, name] of names.entries()) {
      const values = totals.map((total, c) =>
        total === 0 ? Number.NaN : roundTo((100 * counts[level * customers + c]!) / total, 2),
      );
      columns.push({ words: featureWords.categoryShare(name), values });
      yield;
    }
    const { preferred, different } = yield* mostNamed(from, category, levels);
    columns.push(
      { words: featureWords.categories, values: different },
      {
        words: featureWords.preferredCategory,
        values: { codes: preferred, values: [...names, featureWords.other] },
      },
    );
    return { columns, learned: { categories: [...names] } };
  },
};

const eventsAtOnce = 65_536;

function* mostNamed(
  from: Uint32Array,
  { codes, values }: Codes,
  { placeOf }: Levels,
): Generator<void, { preferred: Int32Array; different: Float64Array }, void> {
  const preferred = new Int32Array(from.length - 1).fill(-1);
  const different = new Float64Array(from.length - 1);
  const times = new Uint32Array(values.length);
  for (let c = 0; c < preferred.length; c++) {
    let most = 0;
    let best = -1;
    for (let i = from[c]!; i < from[c + 1]!; i++) {
      if (i % eventsAtOnce === eventsAtOnce - 1) yield;
      const code = codes[i]!;
      if (code < 0) continue;
      const count = ++times[code]!;
      if (count === 1) different[c]!++;
      if (count > most || (count === most && placeOf[code]! < best)) {
        most = count;
        best = placeOf[code]!;
      }
    }
    for (let i = from[c]!; i < from[c + 1]!; i++) {
      const code = codes[i]!;
      if (code >= 0) times[code] = 0;
    }
    preferred[c] = best;
    if (best < 0) different[c] = Number.NaN;
  }
  return { preferred, different };
}
