import { counterRandom, type Random, streams } from "../random/counter-random";
import { amountAround, dayText, drawIndex, drawValue, wholeAround } from "./draw";
import type { Sample, SampleOptions } from "./sample";

interface Household {
  readonly name: string;
  readonly weight: number;
  /** Mean and deviation. */
  readonly age: readonly [number, number];
  readonly transactions: readonly [number, number];
  readonly products: readonly [number, number];
  readonly yearsAtBank: readonly [number, number];
  /** Median and spread of the logarithm, in euros. */
  readonly income: readonly [number, number];
  readonly balance: readonly [number, number];
  readonly jobs: readonly (readonly [string, number])[];
  /** Share with a mortgage. */
  readonly mortgage: number;
}

const households: readonly Household[] = [
  {
    name: "Students and starters",
    weight: 20,
    age: [22, 1.8],
    transactions: [46, 4],
    products: [2, 0.3],
    yearsAtBank: [2, 0.6],
    income: [11_500, 0.14],
    balance: [900, 0.3],
    jobs: [
      ["student", 82],
      ["services", 18],
    ],
    mortgage: 0,
  },
  {
    name: "Families with a mortgage",
    weight: 25,
    age: [41, 3],
    transactions: [34, 4],
    products: [5, 0.4],
    yearsAtBank: [11, 1.6],
    income: [56_000, 0.12],
    balance: [6200, 0.3],
    jobs: [
      ["technician", 40],
      ["administration", 38],
      ["services", 22],
    ],
    mortgage: 0.98,
  },
  {
    name: "Affluent professionals",
    weight: 14,
    age: [50, 3],
    transactions: [66, 5],
    products: [7, 0.5],
    yearsAtBank: [16, 1.8],
    income: [148_000, 0.14],
    balance: [74_000, 0.3],
    jobs: [
      ["management", 74],
      ["self-employed", 26],
    ],
    mortgage: 0.06,
  },
  {
    name: "Retired savers",
    weight: 22,
    age: [73, 3.2],
    transactions: [13, 2.5],
    products: [3, 0.4],
    yearsAtBank: [33, 2.6],
    income: [27_000, 0.12],
    balance: [58_000, 0.3],
    jobs: [
      ["retired", 97],
      ["self-employed", 3],
    ],
    mortgage: 0.01,
  },
  {
    name: "Sleeping accounts",
    weight: 19,
    age: [45, 3.4],
    transactions: [2, 0.8],
    products: [1, 0.2],
    yearsAtBank: [19, 2],
    income: [33_000, 0.13],
    balance: [140, 0.35],
    jobs: [
      ["services", 55],
      ["technician", 45],
    ],
    mortgage: 0.02,
  },
];

const regions = [
  ["North", 30],
  ["South", 26],
  ["East", 22],
  ["West", 22],
] as const;
const genders = [
  ["female", 51],
  ["male", 49],
] as const;
/** 2025-06-30 in days since 1970-01-01. */
const today = 20_269;
const header =
  "customer_id,branch,joined,age,gender,job,region,income,balance,transactions,products,has_mortgage";

/** What people and their systems do to a cell: leave it out, or say so in words. */
function soiled(random: Random, cell: string | number, missing: number): string {
  const draw = random.uniform();
  if (draw < missing) return draw < missing / 8 ? "N/A" : "";
  return String(cell);
}

function shouted(random: Random, cell: string): string {
  return random.uniform() > 0.994 ? cell.toUpperCase() : cell;
}

function customerLine(random: Random, id: string, row: number, household: Household): string {
  const age = wholeAround(random, ...household.age, 18, 99);
  const years = wholeAround(random, ...household.yearsAtBank, 0);
  const income = Math.round(amountAround(random, ...household.income) / 100) * 100;
  const balance = amountAround(random, ...household.balance);
  const branch = String(1 + random.integer(48)).padStart(4, "0");
  return [
    id,
    branch,
    dayText(today - Math.round(years * 365.25) - random.integer(365)),
    soiled(random, age, 0.03),
    shouted(random, soiled(random, drawValue(random, genders), 0.01)),
    soiled(random, drawValue(random, household.jobs), 0.03),
    shouted(random, soiled(random, drawValue(random, regions), 0.02)),
    soiled(random, row === 123 ? 1_250_000 : income, 0.05),
    (row === 234 ? 2_400_000 : balance).toFixed(2),
    soiled(random, wholeAround(random, ...household.transactions, 0), 0.03),
    wholeAround(random, ...household.products, 1),
    random.uniform() < household.mortgage ? "yes" : "no",
  ].join(",");
}

/**
 * Customers of a bank, one row each, in five walks of life. Types are mixed; some cells are missing,
 * a few shout, two amounts are absurd, branch codes start with zeros, and every 2,000th row repeats
 * the one before it.
 */
export function bankSample({ rows, seed }: SampleOptions): Sample {
  const truth = new Map<string, number>();
  const lines = [header];
  for (let row = 0; row < rows; row += 1) {
    if (row % 2000 === 1999) {
      lines.push(lines.at(-1)!);
      continue;
    }
    const random = counterRandom(seed, streams.samples, row);
    const segment = drawIndex(
      random,
      households.map(({ weight }) => weight),
    );
    const id = `B${String(row + 300_001)}`;
    truth.set(id, segment);
    lines.push(customerLine(random, id, row, households[segment]!));
  }
  return { lines, truth, segments: households.map(({ name }) => name) };
}
