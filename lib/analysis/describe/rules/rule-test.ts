import type { RuleCells } from "./rule-features";

/** A condition while rules are looked for: on numbers above < value ≤ to, on categories a set. */
export interface RuleTest {
  readonly feature: number;
  readonly above: number;
  readonly to: number;
  /** Per category, 1 where it fits. */
  readonly categories: Uint8Array | null;
  readonly missing: boolean;
}

/** A missing cell passes only where the condition says so. */
export function passes(test: RuleTest, features: readonly RuleCells[], row: number): boolean {
  const feature = features[test.feature]!;
  if (feature.kind === "number") {
    const value = feature.values[row]!;
    return Number.isNaN(value) ? test.missing : value > test.above && value <= test.to;
  }
  const code = feature.codes[row]!;
  return code < 0 ? test.missing : test.categories![code] === 1;
}

/** Both of two conditions on the same column, as one. */
export function both(first: RuleTest, second: RuleTest): RuleTest {
  const above = Math.max(first.above, second.above);
  const to = Math.min(first.to, second.to);
  const isEmpty = above >= to;
  return {
    feature: first.feature,
    above: isEmpty ? Number.POSITIVE_INFINITY : above,
    to: isEmpty ? Number.POSITIVE_INFINITY : to,
    categories: first.categories?.map((fits, code) => fits & second.categories![code]!) ?? null,
    missing: first.missing && second.missing,
  };
}

/** Conditions with one per column, in the order in which columns first come up. */
export function merged(tests: readonly RuleTest[]): RuleTest[] {
  const byFeature = new Map<number, RuleTest>();
  for (const test of tests) {
    const known = byFeature.get(test.feature);
    byFeature.set(test.feature, known ? both(known, test) : test);
  }
  return [...byFeature.values()];
}
