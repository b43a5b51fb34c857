import type { Steps } from "@/lib/schema/progress";
import { rowsByValue } from "../contrast/sort-present";
import { bestTest, f1Of } from "./best-test";
import { roundBounds } from "./round-bounds";
import type { RuleCells } from "./rule-features";
import { merged, passes, type RuleTest } from "./rule-test";

const mostConditions = 4;
const beamWidth = 4;
/** F1 that one more condition must bring, and that leaving one out may cost. */
const worthwhile = 0.01;

export interface RuleSearch {
  readonly features: readonly RuleCells[];
  readonly wanted: Uint8Array;
}

interface Candidate {
  readonly tests: readonly RuleTest[];
  readonly mask: Uint8Array;
  readonly f1: number;
}

/**
 * The conditions, at most four and one per column, that pick out a segment best by F1 (the harmonic mean of precision and
 * coverage), with round bounds: a beam search that adds the best condition on each column to the four best rules so far, as long as that is worth it.
 * `wanted`: per row, 1 for the segment. None where nothing helps. O(conditions · beam · rows · features).
 */
export function* bestRule({ features, wanted }: RuleSearch): Steps<readonly RuleTest[], never> {
  const orders = features.map((one) => (one.kind === "number" ? rowsByValue(one.values) : null));
  const n = wanted.length;
  const size = wanted.reduce((sum, one) => sum + one, 0);
  const start: Candidate = { tests: [], mask: new Uint8Array(n).fill(1), f1: f1Of(size, n, size) };
  let beam: readonly Candidate[] = [start];
  let best = start;
  for (let step = 0; step < mostConditions; step++) {
    const found: Candidate[] = [];
    for (const { tests, mask, f1 } of beam) {
      for (const [at, feature] of features.entries()) {
        yield { stage: "rules", done: step, total: mostConditions };
        const test = bestTest(at, feature, orders[at]!, { mask, wanted, size });
        if (!test) continue;
        const grown = merged([...tests, test]);
        const picked = narrowed(mask, test, features);
        const better = scoreOf(picked, wanted, size);
        if (better >= f1 + worthwhile) found.push({ tests: grown, mask: picked, f1: better });
      }
    }
    found.sort((a, b) => b.f1 - a.f1);
    beam = found.slice(0, beamWidth);
    if (beam[0] && beam[0].f1 >= best.f1 + worthwhile) best = beam[0];
    if (beam.length === 0) break;
  }
  const kept = withoutIdle(best, features, wanted, size);
  return roundBounds(kept, features, wanted);
}

/** Leaves out what later conditions made superfluous. */
function withoutIdle(
  { tests, f1 }: Candidate,
  features: readonly RuleCells[],
  wanted: Uint8Array,
  size: number,
): readonly RuleTest[] {
  let kept = tests;
  let now = f1;
  for (const test of tests) {
    if (kept.length < 2) break;
    const fewer = kept.filter((one) => one !== test);
    const all: Uint8Array = new Uint8Array(wanted.length).fill(1);
    const mask = fewer.reduce((picked, one) => narrowed(picked, one, features), all);
    const without = scoreOf(mask, wanted, size);
    if (without > now - worthwhile / 2) [kept, now] = [fewer, without];
  }
  return kept;
}

function narrowed(mask: Uint8Array, test: RuleTest, features: readonly RuleCells[]): Uint8Array {
  return mask.map((one, row) => (one === 1 && passes(test, features, row) ? 1 : 0));
}

function scoreOf(mask: Uint8Array, wanted: Uint8Array, size: number): number {
  let hits = 0;
  let picked = 0;
  for (let row = 0; row < mask.length; row++) {
    if (mask[row] === 0) continue;
    picked++;
    hits += wanted[row]!;
  }
  return f1Of(hits, picked, size);
}
