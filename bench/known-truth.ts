import type { Random } from "@/lib/analysis/random/counter-random";

export type Rows = number[][];

/** Customers of known structure: k true groups, 0 where there are none. */
export interface KnownTruth {
  readonly k: number;
  readonly rows: Rows;
  /** Per column, what it was made of. */
  readonly sources: readonly string[];
  /** Taken as it is, not z-scored. */
  readonly raw?: boolean;
}

export const families = {
  smooth: ["blob", "box", "correlated"],
  skewed: ["lognormal", "lognormal 1.5", "pareto", "student", "outlier"],
  discrete: ["yes/no", "one-hot", "likert", "poisson", "zero-inflated", "cyclic", "mixed"],
  tiny: ["tiny blob"],
  mixture: ["mixture"],
  hidden: ["hidden", "few values", "categories", "beside an outlier"],
} as const;
export type Family = keyof typeof families;
export type Kind = (typeof families)[Family][number];

const rowChoices = [200, 300, 500, 1000, 2000, 5000];
const fewerRows = [100, 300, 1000];
const columnChoices = [2, 3, 5, 8, 12, 20];

export function make(kind: Kind, random: Random): KnownTruth {
  const rows = pick(rowChoices, random);
  const columns = pick(columnChoices, random);
  const fewer = pick(fewerRows, random);
  const few = 2 + random.integer(4);
  switch (kind) {
    case "blob":
      return noise(rows, columns, () => random.normal());
    case "box":
      return noise(rows, columns, () => random.uniform());
    case "correlated":
      return correlated(rows, columns, random);
    case "lognormal":
      return noise(fewer, few, () => Math.exp(random.normal()));
    case "lognormal 1.5":
      return noise(fewer, few, () => Math.exp(1.5 * random.normal()));
    case "pareto":
      return noise(fewer, few, () => (1 - random.uniform()) ** (-1 / 1.5));
    case "student":
      return noise(fewer, few, () => random.normal() / Math.sqrt(-Math.log(1 - random.uniform())));
    case "outlier": {
      const data = noise(fewer, few, () => random.normal());
      data.rows[0] = data.rows[0]!.map(() => 10 + 5 * random.uniform());
      return data;
    }
    case "yes/no":
      return noise(fewer, few, () => random.integer(2));
    case "one-hot":
      return oneHot(fewer, Math.min(3, few), 3, random);
    case "likert":
      return noise(fewer, few, () => 1 + random.integer(5));
    case "poisson":
      return noise(fewer, few, () => poisson(random));
    case "zero-inflated":
      return noise(fewer, few, () => (random.uniform() < 0.5 ? 0 : Math.exp(3 + random.normal())));
    case "cyclic":
      return { k: 0, rows: draw(fewer, (i) => [i % 7]), sources: ["0"] };
    case "mixed": {
      const category = oneHot(fewer, 1, 3, random);
      const rows = category.rows.map((row) => [random.normal(), random.normal(), ...row]);
      return { k: 0, rows, sources: ["x", "y", ...category.sources] };
    }
    case "tiny blob":
      return noise(pick([15, 20, 30, 40, 60], random), 2 + random.integer(3), () =>
        random.normal(),
      );
    case "mixture":
      return mixture(2 + random.integer(8), rows, columns, random);
    case "hidden":
      return hidden(random);
    case "few values":
      return fewValues(2 + random.integer(2), fewer, 1 + random.integer(2), random);
    case "categories":
      return categories(random);
    case "beside an outlier":
      return besideAnOutlier(random);
  }
}

function noise(rows: number, columns: number, next: () => number): KnownTruth {
  return { k: 0, rows: draw(rows, () => draw(columns, next)), sources: names(columns) };
}

function correlated(rows: number, columns: number, random: Random): KnownTruth {
  const mixing = draw(columns, () => draw(columns, () => random.normal()));
  const mixed = draw(rows, () => {
    const row = draw(columns, () => random.normal());
    return mixing.map((weights) => weights.reduce((sum, w, j) => sum + w * row[j]!, 0));
  });
  return { k: 0, rows: mixed, sources: names(columns) };
}

function oneHot(rows: number, columns: number, categories: number, random: Random): KnownTruth {
  return {
    k: 0,
    rows: draw(rows, () =>
      draw(columns, () => {
        const chosen = random.integer(categories);
        return draw(categories, (category) => Number(category === chosen));
      }).flat(),
    ),
    sources: draw(columns * categories, (i) => String(Math.floor(i / categories))),
  };
}

/** k Gaussian balls of unequal size and spread, centers at least 3.5 (σ₁ + σ₂) apart. */
function mixture(k: number, rows: number, columns: number, random: Random): KnownTruth {
  const spreads = draw(k, () => 0.5 + random.uniform());
  const shares = draw(k, () => 0.4 + 2 * random.uniform());
  const centers: Rows = [];
  for (let side = 4; centers.length < k; side *= 1.02) {
    const center = draw(columns, () => random.uniform() * side);
    const spread = spreads[centers.length]!;
    const apart = centers.every(
      (other, i) => distance(center, other) >= 3.5 * (spread + spreads[i]!),
    );
    if (apart) centers.push(center);
  }
  const total = shares.reduce((a, b) => a + b, 0);
  const drawn = draw(Math.max(rows, 60 * k), () => {
    let left = random.uniform() * total;
    let cluster = 0;
    while (cluster < k - 1 && left > shares[cluster]!) left -= shares[cluster++]!;
    return centers[cluster]!.map((x) => x + spreads[cluster]! * random.normal());
  });
  return { k, rows: drawn, sources: names(columns) };
}

/** Three balls, 8 apart in two columns; six more columns say nothing. */
function hidden(random: Random): KnownTruth {
  const centers = [
    [0, 0],
    [8, 0],
    [4, 7],
  ];
  const rows = draw(600, (i) => [
    ...centers[i % 3]!.map((x) => x + random.normal()),
    ...draw(6, () => random.normal()),
  ]);
  return { k: 3, rows, sources: names(8) };
}

/** Groups that differ in how often they buy, a number with at most 20 values, and in nothing else. */
function fewValues(k: number, rows: number, others: number, random: Random): KnownTruth {
  const apart = k === 2 ? 12 : 7;
  const data = draw(rows, (i) => [
    Math.min(19, Math.max(0, Math.round(2 + apart * (i % k) + random.normal()))),
    ...draw(others, () => random.normal()),
  ]);
  return { k, rows: data, sources: names(1 + others) };
}

/** Three groups that prefer other values of six categories. */
function categories(random: Random): KnownTruth {
  const rows = draw(300, (i) =>
    draw(6, () => {
      const chosen = random.uniform() < 0.9 ? i % 3 : random.integer(3);
      return draw(3, (category) => Number(category === chosen));
    }).flat(),
  );
  return { k: 3, rows, sources: draw(18, (i) => String(Math.floor(i / 3))) };
}

/** Three balls, 9 apart, and one customer far away, who may be a segment of their own. */
function besideAnOutlier(random: Random): KnownTruth {
  const rows = draw(301, (i) =>
    i === 300
      ? [60, 60]
      : [9 * (i % 3) + random.normal(), 9 * Number(i % 3 === 1) + random.normal()],
  );
  return { k: 3, rows, sources: names(2) };
}

function poisson(random: Random): number {
  let count = 0;
  for (let product = random.uniform(); product > Math.exp(-1); count++) product *= random.uniform();
  return count;
}

function pick<T>(choices: readonly T[], random: Random): T {
  return choices[random.integer(choices.length)]!;
}

function names(columns: number): string[] {
  return draw(columns, String);
}

function draw<T>(count: number, next: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => next(i));
}

function distance(a: number[], b: number[]): number {
  return Math.sqrt(a.reduce((sum, x, i) => sum + (x - b[i]!) ** 2, 0));
}
