import { Failure } from "@/lib/schema/failure";
import { categoryCounts } from "../category-counts";
import { formatCount, formatList, formatNumber } from "../format-value";
import { type CodedFrameColumn, columnOf, type Frame, isCoded } from "../frame";
import type { StepModule } from "../step-module";

/**
 * Says how many rows of a known group are to be made up for a classifier; `trainingSet` makes them. Nothing else ever
 * sees them: `apply` gives the frame as it is, so clusters, scores and counts are of customers alone.
 */
export const oversample: StepModule<"oversample"> = {
  fit(frame, step, { seed }) {
    const column = labelOf(frame, step.label);
    if (!column) return { plan: null };
    const counts = [...categoryCounts(column)].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
    const [smallest] = counts;
    if (!smallest || counts.length < 2) {
      throw new Failure(
        "option-invalid",
        `The column "${column.name}" tells ${counts.length === 0 ? "no group" : "only one group"}; recognizing one takes two.`,
      );
    }
    const [group, members] =
      step.group === "" ? smallest : [step.group, new Map(counts).get(step.group) ?? 0];
    if (members < 2) {
      const names = formatList(counts.map(([name]) => name));
      throw new Failure(
        "option-invalid",
        `The group "${group}" of "${column.name}" has ${formatCount(members, "customer")}; others are made up between at least 2. The groups are: ${names}.`,
      );
    }
    const largest = counts.at(-1)![1];
    const count = Math.max(0, Math.round(step.share * largest) - members);
    return { plan: { label: column.name, group, members, largest, count, seed } };
  },

  apply: (frame) => frame,

  why: () =>
    "A program that learns from few examples of a group overlooks it. Made-up customers are not customers, so segments are found, scored and counted without them.",

  did(_before, _after, _step, { plan }) {
    const untouched = "Nothing was changed here: this step takes no part in finding segments.";
    if (!plan) return ["Choose the column that tells which group a customer is known to be in."];
    const { label, group, members, largest, count } = plan;
    return [
      `The group “${group}” of ${label} has ${formatCount(members, "customer")}, the largest ${formatNumber(largest)}.`,
      count === 0
        ? "None need to be made up."
        : `${formatCount(count, "customer")} will be made up in the table to learn from (recipe train), and marked there.`,
      untouched,
    ];
  },
};

/** The chosen column, else the one that is a known label; none where there is none. */
function labelOf(frame: Frame, chosen: string | null): CodedFrameColumn | undefined {
  if (chosen === null) return frame.columns.filter(isCoded).find(({ role }) => role === "label");
  const column = columnOf(frame, chosen);
  if (!column) {
    throw new Failure("column-unknown", `There is no column "${chosen}" of known groups.`);
  }
  if (!isCoded(column)) {
    throw new Failure(
      "option-invalid",
      `The column "${column.name}" holds numbers or dates; a known group is a category.`,
    );
  }
  return column;
}
