import type { Estimate } from "@/lib/schema/description";
import { wilson } from "../contrast/proportions";
import type { RuleFeature } from "./rule-features";
import { passes, type RuleTest } from "./rule-test";

/** How well conditions pick out a cluster among given rows. */
export interface Measured {
  readonly coverage: Estimate;
  readonly precision: Estimate;
  readonly lift: number;
  readonly f1: number;
  /** Rows that are picked. */
  readonly picked: number;
}

/** All NaN where there is nothing to measure by. O(rows · tests). */
export function measureRule(
  tests: readonly RuleTest[],
  features: readonly RuleFeature[],
  labels: Int32Array,
  cluster: number,
): Measured {
  let picked = 0;
  let hits = 0;
  let size = 0;
  for (let row = 0; row < labels.length; row++) {
    const isMember = labels[row] === cluster;
    if (isMember) size++;
    if (!tests.every((test) => passes(test, features, row))) continue;
    picked++;
    if (isMember) hits++;
  }
  const precision = wilson(hits, picked);
  return {
    coverage: wilson(hits, size),
    precision,
    lift: precision.value / (size / labels.length),
    f1: (2 * hits) / (picked + size),
    picked,
  };
}
