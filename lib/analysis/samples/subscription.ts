import { counterRandom, streams } from "../random/counter-random";
import { amountAround, drawIndex, drawValue, numberAround, wholeAround } from "./draw";
import type { Sample, SampleOptions } from "./sample";

interface Usage {
  readonly name: string;
  readonly weight: number;
  readonly plans: readonly (readonly [string, number])[];
  /** Median and spread of the logarithm. */
  readonly seats: readonly [number, number];
  readonly loginsPerWeek: readonly [number, number];
  /** Mean and deviation. */
  readonly featuresUsed: readonly [number, number];
  readonly supportTickets: readonly [number, number];
  readonly monthsActive: readonly [number, number];
  readonly nps: readonly [number, number];
}

const usages: readonly Usage[] = [
  {
    name: "Embedded teams",
    weight: 24,
    plans: [
      ["Business", 92],
      ["Team", 8],
    ],
    seats: [46, 0.33],
    loginsPerWeek: [31, 0.24],
    featuresUsed: [19, 2.4],
    supportTickets: [4, 1.5],
    monthsActive: [41, 9],
    nps: [9, 0.9],
  },
  {
    name: "Content solo users",
    weight: 32,
    plans: [
      ["Starter", 96],
      ["Team", 4],
    ],
    seats: [2, 0.45],
    loginsPerWeek: [9, 0.3],
    featuresUsed: [8, 1.8],
    supportTickets: [1, 0.75],
    monthsActive: [27, 7.5],
    nps: [8, 1.05],
  },
  {
    name: "Struggling teams",
    weight: 18,
    plans: [
      ["Team", 90],
      ["Business", 10],
    ],
    seats: [13, 0.36],
    loginsPerWeek: [5, 0.33],
    featuresUsed: [6, 1.8],
    supportTickets: [11, 2.4],
    monthsActive: [13, 4.5],
    nps: [3, 1.35],
  },
  {
    name: "Trial tourists",
    weight: 26,
    plans: [
      ["Free", 97],
      ["Starter", 3],
    ],
    seats: [1, 0.22],
    loginsPerWeek: [1.4, 0.36],
    featuresUsed: [3, 1.2],
    supportTickets: [0, 0.75],
    monthsActive: [3, 1.5],
    nps: [6, 1.2],
  },
];

const header =
  "customer_id,plan,seats,logins_per_week,features_used,support_tickets,months_active,nps";

/** Usage of a subscription product, one row per customer, in four kinds of use. */
export function subscriptionSample({ rows, seed }: SampleOptions): Sample {
  const truth = new Map<string, number>();
  const lines = [header];
  for (let row = 0; row < rows; row += 1) {
    const random = counterRandom(seed, streams.samples, row);
    const segment = drawIndex(
      random,
      usages.map(({ weight }) => weight),
    );
    const usage = usages[segment]!;
    const id = `SUB-${String(row + 20_001)}`;
    truth.set(id, segment);
    lines.push(
      [
        id,
        drawValue(random, usage.plans),
        Math.max(1, Math.round(amountAround(random, ...usage.seats))),
        amountAround(random, ...usage.loginsPerWeek).toFixed(1),
        wholeAround(random, ...usage.featuresUsed, 1, 24),
        wholeAround(random, ...usage.supportTickets, 0),
        wholeAround(random, ...usage.monthsActive, 1),
        numberAround(random, ...usage.nps, 0, 10).toFixed(0),
      ].join(","),
    );
  }
  return { lines, truth, segments: usages.map(({ name }) => name) };
}
