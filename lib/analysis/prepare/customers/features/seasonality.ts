import { roundTo } from "../../money";
import type { CustomerFeature } from "../feature";
import { fourierTerms } from "../season/fourier-terms";
import { seasonGrid } from "../season/series";
import { createStl } from "../season/stl";
import { strengthsOf } from "../season/strengths";
import { featureWords } from "../words";

const waves = 2;
/** Of weeks; a longer past says little of today's week. */
const mostPeriods = 52;
const customersAtOnce = 64;

/**
 * How much a customer follows the year (or the week): strength of season and trend in [0, 1] by STL, and the
 * first two Fourier terms, of spending (orders where there are no amounts) by month (day) from the first order to the
 * last full month (day) before the as-of day. Missing below two full periods, and with fewer orders than a
 * period has months (days): there is not enough to tell a season from chance.
 */
export const seasonality: CustomerFeature = {
  group: "season",
  *make({ orders: { from, at, amount }, asOf, options: { season }, customers }) {
    const grid = seasonGrid(season, asOf);
    const { period, last } = grid;
    const decompose = createStl({ period });
    const missing = () => new Float64Array(customers).fill(Number.NaN);
    const strength = { season: missing(), trend: missing() };
    const terms = Array.from({ length: 2 * waves }, missing);
    for (let c = 0; c < customers; c++) {
      if (c % customersAtOnce === customersAtOnce - 1) yield;
      const [begin, end] = [from[c]!, from[c + 1]!];
      if (end - begin < period) continue;
      const first = Math.max(grid.binOf(at[begin]!), last + 1 - mostPeriods * period);
      if (last + 1 - first < 2 * period) continue;
      const series = new Float64Array(last + 1 - first);
      for (let i = begin; i < end; i++) {
        const bin = grid.binOf(at[i]!) - first;
        const value = amount ? amount[i]! : 1;
        if (bin >= 0 && bin < series.length && !Number.isNaN(value)) series[bin]! += value;
      }
      const found = strengthsOf(decompose(series));
      strength.season[c] = roundTo(found.seasonal, 4);
      strength.trend[c] = roundTo(found.trend, 4);
      for (const [wave, term] of fourierTerms(
        series,
        period,
        grid.placeOf(first),
        waves,
      ).entries()) {
        terms[2 * wave]![c] = roundTo(term.cosine, 4);
        terms[2 * wave + 1]![c] = roundTo(term.sine, 4);
      }
    }
    return {
      columns: [
        { words: featureWords.seasonalStrength(season), values: strength.season },
        { words: featureWords.trendStrength(season), values: strength.trend },
        ...terms.map((values, i) => ({
          words: featureWords.wave(season, Math.floor(i / 2) + 1, i % 2 === 0 ? "cosine" : "sine"),
          values,
        })),
      ],
    };
  },
};
