import { namesSensitive, nameWords } from "@/lib/analysis/ingest/types/name-words";
import type { CustomersStep } from "@/lib/schema/customers-step";
import { isPersonal } from "@/lib/schema/meaning";
import type { ColumnProfile, Profile } from "@/lib/schema/profile";
import { formatCount, formatList, formatNumber } from "./format-value";

/** Why each step of a suggestion is set as it is, by the figures of the profile. */
export interface SuggestionReasons {
  readonly features: string[];
  readonly impute: string[];
  readonly log: string[];
  readonly onehot: string[];
  readonly scale: string[];
}

const mostReasons = 6;
/** Pairs closer than this say nearly the same twice. */
const nearlySame = 0.9;

export function suggestionReasons(
  profile: Profile,
  features: readonly ColumnProfile[],
  logged: readonly ColumnProfile[],
): SuggestionReasons {
  const names = new Set(features.map(({ name }) => name));
  return {
    features: [
      `${formatNumber(features.length)} of ${formatCount(profile.columns.length, "column")} ${features.length === 1 ? "tells" : "tell"} customers apart and can be compared.`,
      ...notUsed(profile.columns.filter(({ name }) => !names.has(name))),
      ...redundant(profile, names),
    ],
    impute: gapReasons(features),
    log: logReasons(features, logged),
    onehot: categoryReasons(features),
    scale: scaleReasons(features),
  };
}

/** Why rows become customers. */
export function repeatsReason(
  { identifier, date }: CustomersStep,
  rows: number,
  customers: number,
): string {
  const each = customers === 0 ? "" : `, ${formatNumber(rows / customers, 1)} for each`;
  return `${identifier} repeats: ${formatCount(rows, "row")} of ${formatCount(customers, "customer")}${each}, with a date in ${date}.`;
}

/** Columns that are not used, by the reason. */
function notUsed(columns: readonly ColumnProfile[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const column of columns) {
    const reason = whyNot(column);
    byReason.set(reason, [...(byReason.get(reason) ?? []), column.name]);
  }
  return [...byReason].map(([reason, names]) => `Not used: ${formatList(names, 5)}: ${reason}.`);
}

function whyNot({ name, kind, role, rows, missing, distinct, meaning }: ColumnProfile): string {
  if (missing === rows) return "empty";
  if (distinct < 2) return "the same in every row";
  if (role === "identifier") return "says who is who";
  if (role === "ignored" && isPersonal(meaning?.meaning)) return "likely personal data";
  if (role === "outcome") return "an outcome, kept for comparing segments";
  if (role === "treatment") return "says who was treated, kept for what that changed";
  if (role === "label") return "a known group, kept for comparing segments";
  if (role === "ignored") return kind === "date" ? "a date" : "takes no part";
  if (namesSensitive(nameWords(name))) return "sensitive; add it if it should decide who is alike";
  if (missing > rows / 2) return `${share(missing, rows)} missing`;
  if (kind === "date") return "a date";
  if (kind === "text") return "free text";
  return `${formatNumber(distinct)} categories are too many to set side by side`;
}

function redundant({ associations }: Profile, names: ReadonlySet<string>): string[] {
  const pairs = (associations?.pairs ?? []).filter(
    ({ left, right, measure, value }) =>
      measure === "correlation" &&
      Math.abs(value) >= nearlySame &&
      names.has(left) &&
      names.has(right),
  );
  return pairs
    .slice(0, 3)
    .map(
      ({ left, right, value }) =>
        `${left} and ${right} say nearly the same (correlation ${formatNumber(value)}), so it counts twice; leave one out if it should not.`,
    );
}

function gapReasons(features: readonly ColumnProfile[]): string[] {
  const gaps = features.filter(({ missing }) => missing > 0);
  if (gaps.length === 0) return ["Nothing is missing in this file; a new one may have gaps."];
  return shortened(
    gaps.map(({ name, kind, missing, rows, range }) => {
      const start = `${name}: ${formatNumber(missing)} of ${formatNumber(rows)} missing (${share(missing, rows)})`;
      if (kind !== "number" || !range) return `${start}; a category takes the most frequent one.`;
      const skew = formatNumber(range.skew, 1);
      return Math.abs(range.skew) > 0.5
        ? `${start}. The median ${formatNumber(range.median)}, for with a skewness of ${skew} the mean ${formatNumber(range.mean)} follows the extremes.`
        : `${start}. Median ${formatNumber(range.median)} and mean ${formatNumber(range.mean)} are close.`;
    }),
  );
}

function logReasons(
  features: readonly ColumnProfile[],
  logged: readonly ColumnProfile[],
): string[] {
  if (logged.length > 0) {
    return shortened(
      logged.flatMap(({ name, range }) =>
        range
          ? `${name}: skewness ${formatNumber(range.skew, 1)}; half of the values are at most ${formatNumber(range.median)}, the largest is ${formatNumber(range.max)}.`
          : [],
      ),
    );
  }
  const skews = features.flatMap(({ kind, range }) =>
    kind === "number" && range ? range.skew : [],
  );
  if (skews.length === 0) return ["No column of numbers is compared."];
  return [
    `No column from 0 up has a skewness above 1.5; the largest is ${formatNumber(Math.max(...skews), 1)}.`,
  ];
}

function categoryReasons(features: readonly ColumnProfile[]): string[] {
  const coded = features.filter(({ kind }) => kind === "category" || kind === "boolean");
  if (coded.length === 0) return ["No column of categories is compared."];
  return shortened(
    coded.map(({ name, kind, distinct, top }) => {
      if (kind === "boolean") return `${name}: yes or no becomes 1 or 0.`;
      const [first] = top ?? [];
      const most = first
        ? `; the most frequent is ${first.value} (${formatNumber(first.count)})`
        : "";
      return `${name}: ${formatNumber(distinct)} categories without an order that is known${most}.`;
    }),
  );
}

function scaleReasons(features: readonly ColumnProfile[]): string[] {
  const spreads = features.flatMap(({ name, kind, range }) =>
    kind === "number" && range && range.deviation > 0 ? [{ name, deviation: range.deviation }] : [],
  );
  if (spreads.length < 2) return [];
  const sorted = spreads.toSorted((a, b) => a.deviation - b.deviation);
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  return [
    `Standard deviations go from ${formatNumber(low.deviation)} (${low.name}) to ${formatNumber(high.deviation)} (${high.name}): unscaled, ${high.name} would count ${formatNumber((high.deviation / low.deviation) ** 2, 0)} times as much.`,
  ];
}

function shortened(reasons: string[]): string[] {
  if (reasons.length <= mostReasons) return reasons;
  const left = reasons.length - mostReasons;
  return [
    ...reasons.slice(0, mostReasons),
    `And ${formatCount(left, "more column", "more columns")} alike.`,
  ];
}

function share(part: number, all: number): string {
  return `${formatNumber((100 * part) / all, 1)}%`;
}
