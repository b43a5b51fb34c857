import type { FoundMeaning } from "@/lib/schema/meaning";
import type { PlainCells } from "../cells/plain-cells";
import { namedMeanings, namesDate } from "../meaning/name-meanings";
import type { ReadColumn } from "./read-column";
import type { DecimalHabit } from "./read-numbers";

/** Share of rows from which on numbers that might be dates are looked at as such. */
const mostRows = 0.95;
const nothing = new Float64Array(0);

/**
 * What a column of plain cells is read as: the same as by its distinct texts, or undefined where those have to decide.
 * At least nine of the texts must differ.
 */
export function readPlain(
  plain: PlainCells,
  words: readonly string[],
  habit: DecimalHabit,
  pivot: number,
): ReadColumn | undefined {
  const meaning = plainMeaning(plain, words);
  if (meaning === "open") return undefined;
  const found = { ...(meaning && { meaning }) };
  const { kind, values: rows, filled: readable, hasTime } = plain;
  const read = { values: nothing, rows, readable };
  if (kind === "date") {
    const counts = { contrary: 0, shortYears: 0, zoned: 0 };
    const forms = [{ form: "iso", rows: readable } as const];
    const writing = { forms, order: "day-first", ...counts, pivot } as const;
    return { kind, dates: { ...read, hasTime, writing }, ...found };
  }
  const isAmbiguous = plain.hasPoint && !plain.hasClearPoint;
  const mayBeDates = plain.dateLike >= readable * mostRows || namesDate(words) !== undefined;
  if (isAmbiguous || mayBeDates) return undefined;
  const decimal = plain.hasPoint ? "." : habit.sign;
  const writing = {
    decimal,
    group: "",
    hasSigns: !plain.areIntegers,
    units: [],
    infinite: 0,
  } as const;
  return { kind, numbers: { ...read, writing }, ...found };
}

/** What the name of a column of many different plain values says; "open" where single texts have to be looked at. */
function plainMeaning(
  { kind, min, max, hasPoint }: PlainCells,
  words: readonly string[],
): FoundMeaning | "open" | undefined {
  const isNumber = kind === "number";
  const within = (from: number, to: number) => (min >= from && max <= to ? "fits" : "open");
  for (const meaning of namedMeanings(words)) {
    const verdict = (): "fits" | "open" | "differs" => {
      switch (meaning) {
        case "bank-account":
        case "card-number":
        case "national-id":
          return "open";
        case "phone":
        case "postcode":
          return isNumber ? "open" : "differs";
        case "birth-date":
          return isNumber ? "differs" : "fits";
        case "birth-year":
          return isNumber ? within(1850, 2100) : "differs";
        case "age":
          return isNumber ? within(0, 125) : "differs";
        case "latitude":
          return isNumber ? within(-90, 90) : "differs";
        case "longitude":
          if (isNumber && words.includes("long") && !hasPoint) return "differs";
          return isNumber ? within(-180, 180) : "differs";
        case "percent":
          return isNumber ? within(-100, 1000) : "differs";
        case "currency":
          return isNumber ? "fits" : "differs";
        default:
          return "differs";
      }
    };
    const found = verdict();
    if (found === "open") return "open";
    if (found === "fits") return { meaning, share: 1, from: "name" };
  }
  return undefined;
}
