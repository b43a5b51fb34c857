import type { ColumnProfile, Finding } from "@/lib/schema/profile";
import { words } from "../words";
import { remedies } from "./remedies";

/** Share of cells with a currency sign from which on those without are worth no word. */
const nearlyAll = 0.98;

/** What a column's way of writing leaves open, or mixes. */
export function readingFindings(profile: ColumnProfile): Finding[] {
  return [...numbers(profile), ...dates(profile)];
}

function numbers({ name, rows, missing, reading }: ColumnProfile): Finding[] {
  const writing = reading?.numbers;
  if (!writing) return [];
  const found: Finding[] = [];
  const { ambiguous, units } = writing;
  if (ambiguous !== undefined) {
    const sign = ambiguous.includes(",") ? "," : ".";
    const whole = ambiguous.replace(sign, "");
    const fraction = ambiguous.replace(sign, ".");
    const isWhole = writing.decimal !== sign;
    found.push({
      kind: "ambiguous-numbers",
      severity: "problem",
      column: name,
      sentence: words.ambiguousNumbers(name, ambiguous, isWhole ? whole : fraction),
      remedies: [
        remedies.decimal(name, sign === "," ? "." : ",", words.means(ambiguous, whole)),
        remedies.decimal(name, sign, words.means(ambiguous, fraction)),
      ],
    });
  }
  const marked = units.reduce((sum, { rows }) => sum + rows, 0);
  if (units.length > 1) {
    const sentence = words.mixedUnits(name, units);
    const about = { column: name, remedies: [remedies.leaveOut(name)] };
    found.push({ kind: "mixed-units", severity: "problem", ...about, sentence });
  } else if (units[0] && marked < (rows - missing) * nearlyAll) {
    const sentence = words.someUnits(name, units[0].unit, marked, rows - missing);
    found.push({ kind: "mixed-units", severity: "info", column: name, sentence });
  }
  return found;
}

function dates({ name, reading }: ColumnProfile): Finding[] {
  const writing = reading?.dates;
  if (!writing) return [];
  const found: Finding[] = [];
  const { ambiguous, forms, contrary, shortYears, pivot } = writing;
  if (ambiguous !== undefined) {
    found.push({
      kind: "ambiguous-dates",
      severity: "problem",
      column: name,
      sentence: words.ambiguousDates(name, ambiguous),
      remedies: [
        remedies.dateOrder(name, "day-first", words.dateMeans(ambiguous, "day-first")),
        remedies.dateOrder(name, "month-first", words.dateMeans(ambiguous, "month-first")),
      ],
    });
  }
  if (contrary > 0) {
    const sentence = words.contraryDates(name, contrary, writing.order);
    const about = { column: name, count: contrary, remedies: [remedies.leaveOut(name)] };
    found.push({ kind: "mixed-dates", severity: "problem", ...about, sentence });
  } else if (forms.length > 1) {
    const sentence = words.mixedDates(name, forms);
    found.push({ kind: "mixed-dates", severity: "info", column: name, sentence });
  }
  if (shortYears > 0) {
    const sentence = words.shortYears(name, shortYears, pivot);
    const about = { column: name, count: shortYears };
    found.push({ kind: "short-years", severity: "info", ...about, sentence });
  }
  return found;
}
