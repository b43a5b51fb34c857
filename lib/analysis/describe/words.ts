import { dayMs } from "@/lib/analysis/prepare/day";
import { formatCount, formatDay, formatNumber } from "@/lib/analysis/prepare/format-value";
import type { ProfileCell, ProfileRow } from "@/lib/schema/segment";
import { capitalized } from "./capitalized";
import type { ColumnLabel } from "./column-label";
import { formatPair } from "./format-pair";
import { onOneLine } from "./on-one-line";

export const nothingDiffers = "Close to the average in everything.";

/** What the customers step computes can be said in a shop's own words. */
const purchases: Readonly<Record<string, (own: string, all: string) => string>> = {
  "Recency (days)": (own, all) => `Last bought ${own} days ago on average, against ${all}.`,
  Frequency: (own, all) =>
    `Bought ${own === "1" ? "once" : `${own} times on average`}, against ${all}.`,
  "Monetary value": (own, all) => `Spent ${own} in total on average, against ${all}.`,
  "Average order value": (own, all) => `Spends ${own} per purchase on average, against ${all}.`,
  "Tenure (days)": (own, all) => `First bought ${own} days ago on average, against ${all}.`,
};

/** One difference between a segment and everyone, as a sentence. `isPurchases`: the columns come from the customers step. */
export function difference(
  row: ProfileRow,
  own: ProfileCell,
  label: ColumnLabel,
  isPurchases: boolean,
): string {
  return capitalized(spoken(row, own, label, isPurchases));
}

function spoken(
  row: ProfileRow,
  own: ProfileCell,
  label: ColumnLabel,
  isPurchases: boolean,
): string {
  if (row.kind === "share") return shareSentence(row, own, label);
  if (row.kind === "date") return dateSentence(row.everyone.value, own.value, label);
  const [left, right] = pairOf(own.value, row.everyone.value, label);
  const ratio = own.index / 100;
  const template = isPurchases && Object.hasOwn(purchases, row.column) && purchases[row.column];
  if (template) {
    const isTotal = row.column === "Monetary value" && ratio >= 1.25;
    if (isTotal) return `Spent ${times(ratio)} the average in total: ${left} against ${right}.`;
    return template(left, right);
  }
  const unit = label.unit === "" ? "" : ` ${label.unit}`;
  if (own.value === 0) return `${label.text} is 0, against ${right}${unit} on average.`;
  const versus = `${left} against ${right}${unit}`;
  if (ratio >= 1.25) return `${label.text} is ${times(ratio)} the average: ${versus}.`;
  return `${label.text} is ${degree(own)} average: ${versus}.`;
}

function times(ratio: number): string {
  return `${formatNumber(ratio, ratio < 10 ? 1 : 0)}×`;
}

function degree({ effect, index }: ProfileCell): string {
  const size = Math.abs(effect);
  const much = size >= 0.8 || index <= 50 ? "well " : size < 0.4 ? "slightly " : "";
  return `${much}${effect > 0 ? "above" : "below"}`;
}

function shareSentence(
  { category = "", everyone }: ProfileRow,
  own: ProfileCell,
  label: ColumnLabel,
) {
  const [left, right] = formatPair(100 * own.value, 100 * everyone.value);
  const who = own.value === 0 ? "None" : own.value === 1 ? "All" : `${left}%`;
  if (category === "true" || category === "false") {
    const whom = own.value === 0 || own.value === 1 ? `${who.toLowerCase()} of them` : who;
    return `${label.text} is ${category} for ${whom}, against ${right}%.`;
  }
  return `${who} are ${label.text}: ${onOneLine(category)}, against ${right}%.`;
}

function dateSentence(everyone: number, own: number, label: ColumnLabel): string {
  const side = own > everyone ? "later" : "earlier";
  const days = Math.round(Math.abs(own - everyone) / dayMs);
  const by = days === 0 ? "" : `${formatCount(days, "day")} `;
  const versus = days === 0 ? "" : `: ${formatDay(own)} against ${formatDay(everyone)}`;
  return `${label.text} is ${by}${side} than average${versus}.`;
}

/** Calendar years are not grouped: 1957, not 1,957. */
function pairOf(own: number, all: number, label: ColumnLabel): [string, string] {
  const [left, right] = formatPair(own, all);
  const isYear = (value: number) => value >= 1500 && value <= 2500;
  if (!/year/iu.test(label.text) || !isYear(own) || !isYear(all)) return [left, right];
  return [left.replace(",", ""), right.replace(",", "")];
}
