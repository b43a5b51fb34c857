import type { Estimate } from "@/lib/schema/description";
import type { Column } from "@/lib/schema/table";
import { wilson } from "../contrast/proportions";
import type { RuleTest } from "./rule-test";

/** How well conditions pick out a cluster among given rows. */
export interface Measured {
  readonly coverage: Estimate;
  readonly precision: Estimate;
  readonly lift: number;
  readonly f1: number;
  /** Rows that are picked. */
  readonly picked: number;
}

/** Rows of a table that rules are measured on, and the cluster of each. */
export interface MeasuredRows {
  readonly rows: Uint32Array;
  readonly labels: Int32Array;
}

/** `columns`: those that `tests` are about, by the number of their feature. All NaN where there is nothing to measure by. O(rows · tests). */
export function measureRule(
  tests: readonly RuleTest[],
  columns: readonly Column[],
  { rows, labels }: MeasuredRows,
  cluster: number,
): Measured {
  const fits = new Uint8Array(rows.length).fill(1);
  for (const test of tests) narrow(fits, test, columns[test.feature]!, rows);
  let picked = 0;
  let hits = 0;
  let size = 0;
  for (let i = 0; i < rows.length; i++) {
    const isMember = labels[i] === cluster ? 1 : 0;
    size += isMember;
    picked += fits[i]!;
    hits += isMember & fits[i]!;
  }
  const precision = wilson(hits, picked);
  return {
    coverage: wilson(hits, size),
    precision,
    lift: precision.value / (size / rows.length),
    f1: (2 * hits) / (picked + size),
    picked,
  };
}

/** Takes out the rows that do not pass. */
function narrow(fits: Uint8Array, test: RuleTest, column: Column, rows: Uint32Array): void {
  const missing = test.missing ? 1 : 0;
  if ("codes" in column) {
    const { codes } = column;
    for (let i = 0; i < rows.length; i++) {
      const code = codes[rows[i]!]!;
      fits[i]! &= code < 0 ? missing : test.categories![code]!;
    }
    return;
  }
  const { values } = column;
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]!]!;
    const isIn = Number.isNaN(value) ? missing : Number(value > test.above && value <= test.to);
    fits[i]! &= isIn;
  }
}
