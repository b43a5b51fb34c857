import { formatCount, formatScore, formatShare, formatValue } from "@/components/ui/formats";
import type { Estimate, OutcomeLeftOut } from "@/lib/schema/description";
import type { SegmentUplift, Treatment, Uplift, UpliftRow } from "@/lib/schema/uplift";

const customers = (count: number) =>
  `${formatCount(count)} ${count === 1 ? "customer" : "customers"}`;

const signed = (value: number, text: string) => `${value < 0 ? "−" : "+"}${text}`;

/** "+4.2 points" of a share, "+12.5" of a mean. */
function change(kind: UpliftRow["kind"], value: number): string {
  if (!Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  return kind === "share"
    ? signed(value, formatScore(100 * size, 1))
    : signed(value, formatValue(size));
}

export const outcomeWords = {
  title: (column: string) => `Outcome: ${column}`,
  term: (category: string | undefined, isShare: boolean) =>
    `${isShare ? `share${category === undefined || category === "true" ? "" : ` of ${category}`}` : "mean"} with its 95% interval; the line is everyone`,
  value: (value: string, low: string, high: string) => `${value} (${low} to ${high})`,
  lift: (lift: number) => (Number.isFinite(lift) ? `${formatScore(lift, 1)}× everyone` : ""),
  heldOutHalf: {
    holds: "difference holds on a held-out half",
    fades: "difference not found again on a held-out half",
    none: "no clear difference",
  },
  tooFew: (count: number) =>
    count === 0 ? "nobody has a value" : `only ${customers(count)}: too few to say`,
  leftOut: ({ column, reason }: OutcomeLeftOut) =>
    `Outcome ${column}: ${
      {
        empty: "no customer has a value, so there is nothing to compare.",
        constant: "everyone has the same value, so there is nothing to compare.",
        date: "dates are not compared as outcomes. Give it the type number, or another role, on the Data page.",
        text: "free text cannot be compared. Give it another type or role on the Data page.",
        categories:
          "it has more than two categories. An outcome is a number, or one of two, such as yes and no.",
      }[reason]
    }`,

  uplift: (treatment: string, outcome: string) => `What ${treatment} changed: ${outcome}`,
  upliftTerm: (arm: string, control: string) =>
    `${arm} less ${control}, with its 95% interval (uplift); the line is no change, the dots are everyone`,
  control: "Control is",
  arm: "Compared with",
  bySize:
    "No group is called control, so the smallest is taken for it. Choose another where that is wrong.",
  everyone: "Everyone",
  change: (kind: UpliftRow["kind"], { value, low, high }: Estimate) =>
    `${change(kind, value)}${kind === "share" ? " points" : ""} (${change(kind, low)} to ${change(kind, high)})`,
  sides: (kind: UpliftRow["kind"], { treated, control }: Uplift) => {
    const format = kind === "share" ? formatShare : formatValue;
    return `${format(treated.value)} of ${formatCount(treated.count)} against ${format(control.value)} of ${formatCount(control.count)}`;
  },
  sure: ({ isTooFew, isClear, difference }: Uplift) => {
    if (isTooFew) return "too few in a group to say";
    if (!isClear) return "could be chance";
    return difference.value > 0 ? "a clear gain" : "a clear loss";
  },
  versus: ({ isDifferent, versus }: SegmentUplift) =>
    isDifferent ? `clearly ${versus.value > 0 ? "more" : "less"} than for everyone else` : "",
  uneven: (name: string, share: string) =>
    `In ${name}, ${share} were treated, clearly unlike the others: it was not left to chance who was, so what was found there may have other reasons.`,
  caution:
    "Holds only where chance decided who was treated. What counts as clear is corrected for all comparisons made here (Benjamini-Hochberg).",
  missing: (count: number) =>
    `${customers(count)} in no group ${count === 1 ? "is" : "are"} left out.`,
  problem: ({ column, problem, arms }: Treatment) =>
    `${column}: ${
      problem === "one-arm"
        ? `everyone is in one group (${arms[0] ?? ""}), so there is nothing to compare with.`
        : problem === "empty"
          ? "nobody is in a group, so there is nothing to compare."
          : "it has more groups than an experiment has. It should say who was treated and who was not."
    }`,
  noOutcome: (column: string) =>
    `${column} says who was treated, but no outcome is known. Give the column that says what came of it the role outcome on the Data page.`,
};
