import type { Algorithm } from "@/lib/schema/algorithm";
import type { Case, CoreJob, Scale } from "./core-job";
import { differentRows } from "./different-rows";
import { type Finding, type Found, findPartition, labelsOfRows } from "./find-partitions";

interface Labels {
  /** Per row, negative for noise. */
  readonly labels: readonly number[];
}

type LabelJob<A extends Algorithm> = CoreJob<Finding<A>, Found, Labels, Labels>;

/** An algorithm whose labels are compared row by row; so many of them may differ for every row. */
export function labelJob<A extends Algorithm>(
  algorithm: A,
  mayDiffer: number,
  cases: (scale: Scale) => readonly Case<Finding<A>>[],
): LabelJob<A> {
  return {
    name: algorithm,
    cases,
    run: findPartition,
    digest: (found) => ({ labels: [...labelsOfRows(found)] }),
    compare: (ours, theirs) => {
      const rows = theirs.labels.length;
      const different = differentRows(ours.labels, theirs.labels);
      return {
        text: `${different} of ${rows.toLocaleString("en-US")} rows differ`,
        holds: different <= mayDiffer * rows,
      };
    },
    remark: ({ labels }) => {
      const k = labels.reduce((most, label) => Math.max(most, label), -1) + 1;
      const noise = labels.reduce((count, label) => count + (label < 0 ? 1 : 0), 0);
      return `${k} segments${noise > 0 ? `, ${noise.toLocaleString("en-US")} rows in none` : ""}`;
    },
  };
}

export function finding<A extends Algorithm>(
  algorithm: A,
  parameters: Finding<A>["parameters"],
  k = 2,
): Finding<A> {
  return { algorithm, parameters, k, restarts: 1, seed: 42 };
}
