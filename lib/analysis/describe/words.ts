import { dayMs } from "@/lib/analysis/prepare/day";
import { formatCount, formatDay } from "@/lib/analysis/prepare/format-value";
import type { ProfileCell, ProfileRow } from "@/lib/schema/segment";
import { capitalized } from "./capitalized";
import type { ColumnLabel } from "./column-label";
import { asOften, ofAverage } from "./compared";
import { formatBrief, formatPair } from "./format-pair";
import { onOneLine } from "./on-one-line";
import { isPlural } from "./sense";

export const nothingDiffers = "Close to the average in everything.";

type Purchase = (ratio: number, own: string, all: string) => string;

/** What the customers step computes can be said in a shop's own words. */
const purchases: Readonly<Record<string, Purchase>> = {
  "Recency (days)": (_, own, all) => `Last bought ${own} days ago on average, against ${all}.`,
  Frequency: (ratio, own, all) =>
    own === "1"
      ? `Bought once, against ${all} times on average.`
      : `Bought ${asOften(ratio)}: ${own} times against ${all}.`,
  "Monetary value": (ratio, own, all) =>
    Number.isNaN(ratio)
      ? `Spent ${own} in total on average, against ${all}.`
      : `Spent ${ofAverage(ratio)} in total: ${own} against ${all}.`,
  "Average order value": (ratio, own, all) =>
    Number.isNaN(ratio)
      ? `Spends ${own} per purchase on average, against ${all}.`
      : `Spends ${ofAverage(ratio)} per purchase: ${own} against ${all}.`,
  "Tenure (days)": (_, own, all) => `First bought ${own} days ago on average, against ${all}.`,
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
  const ratio = own.index / 100;
  const [left, right] = formatPair(own.value, row.everyone.value);
  const template = isPurchases && Object.hasOwn(purchases, row.column) && purchases[row.column];
  if (template) return template(ratio, left, right);
  if (label.sense === "year") return yearSentence(left, right, label.text);

  const unit = label.unit === "" ? "" : ` ${label.unit}`;
  const versus = `${left} against ${right}${unit}`;
  const is = label.sense === "count" && isPlural(label.text) ? "are" : "is";
  const isRatio = (label.sense === "amount" || label.sense === "count") && !Number.isNaN(ratio);
  if (own.value === 0) {
    return label.sense === "count"
      ? `No ${label.text}, against ${right}${unit} on average.`
      : `${label.text} is 0, against ${right}${unit} on average.`;
  }
  if (isRatio) return `${label.text} ${is} ${ofAverage(ratio)}: ${versus}.`;
  const side = own.effect > 0 ? "above" : "below";
  return `${label.text} ${is} ${distance(left, right)} ${side} average: ${versus}.`;
}

/** Between two numbers as they are shown, so that the sum is right for the reader. */
function distance(left: string, right: string): string {
  const [a, b] = [left, right].map((text) => Number(text.replaceAll(",", "")));
  return formatBrief(Math.abs(a! - b!));
}

/** Calendar years are not grouped: 1957, not 1,957. */
function yearSentence(left: string, right: string, text: string): string {
  const [own, all] = [left, right].map((year) => year.replace(",", ""));
  const side = Number(own) > Number(all) ? "later" : "earlier";
  const years = distance(left, right);
  const by = years === "1" ? "1 year" : `${years} years`;
  return `${text} is ${by} ${side} than average: ${own} against ${all}.`;
}

function shareSentence(
  { category = "", everyone }: ProfileRow,
  own: ProfileCell,
  label: ColumnLabel,
) {
  const [left, right] = formatPair(100 * own.value, 100 * everyone.value);
  const who = own.value === 0 ? "none of them" : own.value === 1 ? "all of them" : `${left}%`;
  const answer = category === "true" ? "yes" : category === "false" ? "no" : onOneLine(category);
  return `${label.text}: ${answer} for ${who}, against ${right}%.`;
}

function dateSentence(everyone: number, own: number, label: ColumnLabel): string {
  const side = own > everyone ? "later" : "earlier";
  const days = Math.round(Math.abs(own - everyone) / dayMs);
  const by = days === 0 ? "" : `${formatCount(days, "day")} `;
  const versus = days === 0 ? "" : `: ${formatDay(own)} against ${formatDay(everyone)}`;
  return `${label.text} is ${by}${side} than average${versus}.`;
}
