import type { Column } from "@/lib/schema/table";

/**
 * What a number means, as its name says so: of an amount or a count one says how many times the
 * average it is; of an age, a year or a level (a score, a rate, anything else) how far from it.
 */
export type Sense = "amount" | "count" | "age" | "year" | "level";

const level =
  /%|\b(?:score|rating|rank|index|nps|percent|percentage|pct|rate|ratio|share|level|grade|recency)\b/u;
const year = /\b(?:year|years|yob|born|birth|birthyear)\b/u;
const age = /^(?:customer |client )?age(?: years| yrs| in years)?$/u;
const counting = /^(?:num|number|count|no|nr)\b|\b(?:count|number)$|^(?:kid|teen) ?home$/u;
const amount =
  /\b(?:amount|amt|mnt|income|salary|wage|revenue|spend|spent|spending|price|costs?|value|sales|turnover|fees?|budget|monetary|balance|debt|loan|deposits?|clv|ltv|profit|margin|payments?|earnings|frequency|usage|tenure|duration|volume)\b/u;
const currency = /[$€£¥]|\b(?:usd|eur|gbp|chf)\b/iu;
const plural = /^(?:children|people|\p{L}{2,}[^\P{L}siu]s)$/u;

/** What the numbers of a column are, told by the words of its name, its unit and its values; other columns are a "level". O(values). */
export function senseOf(column: Column, words: string, unit: string): Sense {
  if (column.kind !== "number") return "level";
  const name = words.toLowerCase();
  if (level.test(name) || unit === "%") return "level";
  if (year.test(name) && holdsYears(column.values)) return "year";
  if (age.test(name)) return "age";
  if (counting.test(name)) return "count";
  if (amount.test(name) || currency.test(unit)) return "amount";
  return isPlural(name) && !column.values.some((value) => value < 0) ? "count" : "level";
}

/** True for "support tickets", "months active" and "logins per week". */
export function isPlural(name: string): boolean {
  return name.split(" ").some((word) => plural.test(word));
}

/** Whole numbers that can be calendar years, at least one. */
function holdsYears(values: Float64Array): boolean {
  let found = false;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value) || value < 1000 || value > 2999) return false;
    found = true;
  }
  return found;
}
