import { f1Of } from "./best-test";
import type { RuleCells } from "./rule-features";
import { passes, type RuleTest } from "./rule-test";

/** F1 that a round number may cost. */
const bearable = 0.003;
const mostDigits = 5;
const day = 86_400_000;

/** The same conditions with bounds of as few digits as there can be without picking others; dates at midnight. O(rows · bounds). */
export function roundBounds(
  tests: readonly RuleTest[],
  features: readonly RuleCells[],
  wanted: Uint8Array,
): readonly RuleTest[] {
  const size = wanted.reduce((sum, one) => sum + one, 0);
  const start = scoreOf(tests, features, wanted, size);
  let rounded = tests;
  for (const at of tests.keys()) {
    for (const side of ["above", "to"] as const) {
      const bound = rounded[at]![side];
      if (!Number.isFinite(bound)) continue;
      const feature = features[rounded[at]!.feature]!;
      const isDate = feature.kind === "number" && feature.isDate;
      for (const candidate of isDate ? days(bound) : shorter(bound)) {
        const tried = rounded.with(at, { ...rounded[at]!, [side]: candidate });
        if (scoreOf(tried, features, wanted, size) < start - bearable) continue;
        rounded = tried;
        break;
      }
    }
  }
  return rounded;
}

function shorter(bound: number): number[] {
  return Array.from({ length: mostDigits }, (_, i) => Number(bound.toPrecision(i + 1)));
}

function days(bound: number): number[] {
  const midnight = Math.floor(bound / day) * day;
  return [midnight, midnight + day];
}

function scoreOf(
  tests: readonly RuleTest[],
  features: readonly RuleCells[],
  wanted: Uint8Array,
  size: number,
): number {
  let hits = 0;
  let picked = 0;
  for (let row = 0; row < wanted.length; row++) {
    if (!tests.every((test) => passes(test, features, row))) continue;
    picked++;
    hits += wanted[row]!;
  }
  return f1Of(hits, picked, size);
}
