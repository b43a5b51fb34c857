import type { FoundPartition } from "../algorithm";
import type { MixtureFitInput, MixtureOutcome } from "./mixture-fit";
import type { Mixture } from "./mixture-posterior";
import { type MixtureArea, mixtureSizes } from "./mixture-room";

/** What a fit left in its area, in the order that the rows had before. O(rows + k · columns²). */
export function mixtureResult(
  area: MixtureArea,
  input: MixtureFitInput,
  outcome: MixtureOutcome,
  order: Uint32Array,
): FoundPartition {
  const { rows, k, total, maxIterations } = input;
  const filled = fillEmpty(area, input);
  const labels = new Int32Array(rows);
  const certainty = new Float32Array(rows);
  for (let at = 0; at < rows; at++) {
    labels[order[at]!] = area.labels[at]!;
    certainty[order[at]!] = area.certainty[at]!;
  }
  const { chunks, partial } = mixtureSizes(input, k);
  let log = 0;
  for (let chunk = 0; chunk < chunks; chunk++) log += area.views.partials[chunk * partial]!;
  const free = freeParameters(input);
  const remarks = [
    filled > 0 &&
      `${filled} of the ${k} segments ${filled === 1 ? "is" : "are"} nobody's likeliest; each was given the one row that fits it best.`,
    !outcome.converged &&
      `The fit was stopped after ${maxIterations} iterations, before it had settled.`,
    outcome.widened > 0 &&
      `Some columns determine each other within a segment; their spread was widened by ${outcome.widened} of itself.`,
  ].filter((remark) => remark !== false);
  return {
    k,
    labels,
    certainty,
    likelihood: { log, bic: free * Math.log(total) - 2 * log, aic: 2 * free - 2 * log },
    assignment: mixtureOf(area, input, outcome.side),
    ...(remarks.length > 0 ? { approximation: remarks.join(" ") } : {}),
  };
}

/** Numbers that a mixture can choose: weights that add up to 1, means and covariances. */
function freeParameters({ k, columns, covariance }: MixtureFitInput): number {
  const triangle = (columns * (columns + 1)) / 2;
  const spread = { full: k * triangle, tied: triangle, diagonal: k * columns, spherical: k };
  return spread[covariance] + k * columns + k - 1;
}

function mixtureOf({ views }: MixtureArea, input: MixtureFitInput, side: number): Mixture {
  const { k, columns, covariance } = input;
  const { factors, entries, correlated } = mixtureSizes(input, k);
  const given = views.covariances;
  const covariances = correlated
    ? new Float64Array(factors * columns * columns)
    : given.filter((_, i) => covariance === "diagonal" || i % columns === 0);
  for (let f = 0; f < factors && correlated; f++) {
    for (let j = 0, at = f * entries; j < columns; j++) {
      for (let i = 0; i <= j; i++, at++) {
        covariances[(f * columns + i) * columns + j] = given[at]!;
        covariances[(f * columns + j) * columns + i] = given[at]!;
      }
    }
  }
  return {
    kind: "mixture-posterior",
    covariance,
    weights: views.weights.slice(side * k, (side + 1) * k),
    means: views.means.slice(side * k * columns, (side + 1) * k * columns),
    covariances,
  };
}

/**
 * Gives every component that is no row's likeliest the row with the highest posterior for it that is not
 * alone in its segment. Gives how many there were.
 */
function fillEmpty({ labels, certainty, views }: MixtureArea, input: MixtureFitInput): number {
  const { k } = input;
  const { chunks } = mixtureSizes(input, k);
  const members = new Uint32Array(k);
  for (const label of labels) members[label]! += 1;
  const taken = new Set<number>();
  let filled = 0;
  for (let c = members.indexOf(0); c >= 0; c = members.indexOf(0)) {
    const free = (row: number) => !taken.has(row) && members[labels[row]!]! > 1;
    const tops = Array.from({ length: chunks }, (_, chunk) => 2 * (chunk * k + c))
      .map((at) => ({ posterior: views.tops[at]!, row: views.tops[at + 1]! }))
      .filter(({ row }) => free(row))
      .sort((a, b) => b.posterior - a.posterior || a.row - b.row);
    const row = tops[0]?.row ?? labels.findIndex((_, any) => free(any));
    certainty[row] = tops[0]?.posterior ?? 0;
    members[labels[row]!]! -= 1;
    members[c] = 1;
    labels[row] = c;
    taken.add(row);
    filled++;
  }
  return filled;
}
