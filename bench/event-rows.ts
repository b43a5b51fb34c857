import { counterRandom, streams } from "@/lib/analysis/random/counter-random";
import type { CodedColumn, Table } from "@/lib/schema/table";

const dayMs = 86_400_000;
const firstDay = 18_993;
const events = ["view", "search", "add_to_cart", "purchase", "login", "review"];
const eventShares = [0.52, 0.7, 0.82, 0.9, 0.98, 1];
const categories = [
  "Garden",
  "Kitchen",
  "Textiles",
  "Furniture",
  "Decor",
  "Books",
  "Toys",
  "Sport",
  "Music",
  "Pets",
];

/**
 * What happened in a shop over two and a half years, in order of time as exports are: who (some far more active than others), when
 * to the second, what, in which category, and for how much where it is a purchase.
 */
export function eventRows(rows: number, customers: number): Table {
  const random = counterRandom(11, streams.samples, rows, customers);
  const who = new Int32Array(rows);
  const at = new Float64Array(rows);
  const what = new Int32Array(rows);
  const category = new Int32Array(rows);
  const amount = new Float64Array(rows).fill(Number.NaN);
  for (let row = 0; row < rows; row++) {
    who[row] = row < customers ? row : Math.floor(customers * random.uniform() ** 1.6);
    at[row] = firstDay * dayMs + Math.floor((row / rows) * 900 * 86_400) * 1000;
    const share = random.uniform();
    what[row] = eventShares.findIndex((limit) => share < limit);
    category[row] = random.integer(categories.length);
    if (events[what[row]!] === "purchase")
      amount[row] = Math.round(100 * 80 * random.uniform() ** 2) / 100;
  }
  const ids = Array.from({ length: customers }, (_, c) => `C${c}`);
  return {
    rows,
    columns: [
      { ...coded("customer", who, ids), role: "identifier" },
      { name: "time", kind: "date", role: "ignored", unreadable: 0, hasTime: true, values: at },
      coded("event", what, events),
      coded("category", category, categories),
      { name: "amount", kind: "number", role: "feature", unreadable: 0, values: amount },
    ],
  };
}

function coded(name: string, codes: Int32Array, values: readonly string[]): CodedColumn {
  return { name, kind: "category", role: "feature", unreadable: 0, codes, values };
}
