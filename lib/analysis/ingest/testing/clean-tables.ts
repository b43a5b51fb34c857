/** A table as it was before anything happened to it: the truth that reading is measured by. */
export interface CleanTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly records: readonly (readonly string[])[];
}

type Random = () => number;

/** Numbers in [0, 1) that are the same on every machine: mulberry32. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const two = (value: number) => String(value).padStart(2, "0");
const upTo = (random: Random, count: number) => Math.floor(random() * count);
const oneOf = <T>(random: Random, of: readonly T[]): T => of[upTo(random, of.length)]!;

function tableOf(
  name: string,
  header: readonly string[],
  rows: number,
  record: (random: Random, row: number) => string[],
): CleanTable {
  const random = randomFrom(name.length * 7919);
  return { name, header, records: Array.from({ length: rows }, (_, row) => record(random, row)) };
}

const goods = ["Kettle", "Lamp, brass", "Men's Gloves", 'Frame 12"', "Teapot, 1 l", "Rug", "Clock"];
const makers = ["Ahlborn", "O'Neill & Sons", "Zeta", "Mira Ltd"];
const praise = [
  "Light enough for every day, and easy to clean.",
  "A gift that lasts; made by hand in small numbers.",
  'Fits the 24" shelf and every larger one.',
  "Warm in winter, cool in summer, dry in rain.",
  "Comes with spare parts, a bag and our thanks.",
];

/** Sales: dates, times, codes, prices, prose with commas and inch signs, links, and a column that is mostly empty. */
const orders = tableOf(
  "orders",
  ["Day", "Time", "Qty", "Code", "Price", "Product", "Description", "Link", "Remark"],
  60,
  (random, row) => {
    const code = `${oneOf(random, ["MK", "TR", "QA", "BX"])}-${1000 + upTo(random, 9000)}`;
    return [
      `${two(13 + upTo(random, 15))}/${two(1 + upTo(random, 12))}/2021`,
      `${two(upTo(random, 24))}:${two(upTo(random, 4) * 15)}`,
      String(upTo(random, 30)),
      code,
      `$${(random() * 120).toFixed(2)}`,
      `${oneOf(random, goods)} ${oneOf(random, ["small", "large", "XL"])}`,
      `${oneOf(random, praise)} ${oneOf(random, praise)}`,
      `https://shop.example/item/${code.replace("-", "_")}.html`,
      row % 17 === 5 ? "paid later" : "",
    ];
  },
);

/** Customers: ids, names with commas, mail, ISO dates, amounts, yes or no, a category. */
const customers = tableOf(
  "customers",
  ["id", "name", "email", "joined", "spend", "active", "plan", "city"],
  70,
  (random, row) => {
    const first = oneOf(random, ["Ana", "Bo", "Chiara", "Dov", "Émile", "Fay"]);
    const last = oneOf(random, ["Meyer", "Ng", "O'Hara", "Santos", "Żak", "Weiß"]);
    return [
      String(4001 + row),
      `${last}, ${first}`,
      `${first.toLowerCase()}.${row}@mail.example`,
      `20${two(10 + upTo(random, 14))}-${two(1 + upTo(random, 12))}-${two(1 + upTo(random, 28))}`,
      (random() * 5000).toFixed(2),
      oneOf(random, ["yes", "no"]),
      oneOf(random, ["free", "basic", "gold"]),
      oneOf(random, ["Lima", "Oslo", "Rome", "São Paulo", "New York"]),
    ];
  },
);

/** Measurements: numbers of several sizes, some missing, and one text. */
const readings = tableOf(
  "readings",
  ["station", "depth", "temp", "salt", "count", "quality"],
  80,
  (random) => [
    `S${1 + upTo(random, 6)}`,
    String(5 * (1 + upTo(random, 40))),
    random() < 0.08 ? "" : (4 + random() * 20).toFixed(1),
    (30 + random() * 8).toFixed(3),
    String(upTo(random, 100000)),
    oneOf(random, ["good", "fair", "poor"]),
  ],
);

/** Nothing but words: no column tells names from values by being a number. */
const staff = tableOf("staff", ["Person", "Role", "Mail", "Maker", "Note"], 50, (random, row) => {
  const person = `${oneOf(random, ["Ida", "Jon", "Kim", "Leo", "Mia"])} ${oneOf(random, ["Park", "Quist", "Rossi", "Stone"])}`;
  return [
    person,
    oneOf(random, ["buyer", "seller", "driver"]),
    `${person.toLowerCase().replace(" ", ".")}${row}@work.example`,
    oneOf(random, makers),
    oneOf(random, praise),
  ];
});

export const cleanTables: readonly CleanTable[] = [orders, customers, readings, staff];
