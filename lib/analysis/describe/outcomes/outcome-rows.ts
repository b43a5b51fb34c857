import type { Estimate, OutcomeCell, OutcomeRow } from "@/lib/schema/description";
import type { Steps } from "@/lib/schema/progress";
import { type Group, meanDifference, meanInterval, withoutGroup } from "../contrast/means";
import { shareDifference, wilson } from "../contrast/proportions";
import type { Grouping } from "../mean-row";
import { splitRows } from "../rules/split-rows";
import { figuresOf } from "./group-figures";
import type { OutcomeReader } from "./read-outcome";

/**
 * Each outcome column over the clusters: numbers by their mean (Student's t), yes and no and two categories by their share (Wilson),
 * each with its difference from everyone else (Welch, Newcombe), and whether a difference that one half of the rows shows is
 * there in the other half. Missing cells are not counted. O(rows · outcomes).
 */
export function* outcomeRows(
  outcomes: readonly OutcomeReader[],
  { k, labels }: Pick<Grouping, "k" | "labels">,
  seed: number,
): Steps<OutcomeRow[], never> {
  if (outcomes.length === 0) return [];
  const halves = yield* splitRows(labels, k, seed, {
    heldOut: 1 / 2,
    most: Number.POSITIVE_INFINITY,
  });
  const isHeldOut = new Uint8Array(labels.length);
  for (const row of halves.heldOut) isHeldOut[row] = 1;
  const rows: OutcomeRow[] = [];
  for (const read of outcomes) {
    yield { stage: "outcomes", done: rows.length, total: outcomes.length };
    const groups = [0, 1].map((half) =>
      figuresOf(read.value, labels, k, (row) => isHeldOut[row] === half),
    );
    const all = figuresOf(read.value, labels, k, () => true);
    const compare = read.isShare ? sharesApart : meanDifference;
    const cells = all.clusters.map((own, c): OutcomeCell => {
      const [first, second] = groups.map(({ clusters, everyone }) => {
        return compare(clusters[c]!, withoutGroup(everyone, clusters[c]!));
      });
      const value = read.isShare
        ? wilson(Math.round(own.mean * own.count), own.count)
        : meanInterval(own);
      const lift =
        all.everyone.mean > 0 && !read.hasNegative ? own.mean / all.everyone.mean : Number.NaN;
      const heldOut = holds(first!, second!);
      const difference = compare(own, withoutGroup(all.everyone, own));
      return { count: own.count, value, lift, difference, heldOut };
    });
    const head = read.category === undefined ? {} : { category: read.category };
    const kind = read.isShare ? "share" : "mean";
    rows.push({ column: read.column, ...head, kind, everyone: all.everyone.mean, cells });
  }
  return rows;
}

function holds(found: Estimate, again: Estimate): OutcomeCell["heldOut"] {
  const sign = signOf(found);
  if (sign === 0) return "none";
  return signOf(again) === sign ? "holds" : "fades";
}

/** 0 where the interval has both signs. */
function signOf({ low, high }: Estimate): number {
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}

function sharesApart(first: Group, second: Group): Estimate {
  const cases = ({ mean, count }: Group) => (count === 0 ? 0 : Math.round(mean * count));
  return shareDifference(cases(first), first.count, cases(second), second.count);
}
