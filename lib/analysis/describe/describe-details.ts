import { namingOf } from "@/lib/analysis/persona/names/naming";
import { suggestPersona } from "@/lib/analysis/persona/suggestions/suggest-persona";
import type { ScoredClustering } from "@/lib/schema/clustering";
import type { Contrast, Description, Rule } from "@/lib/schema/description";
import type { Prepared } from "@/lib/schema/prepared";
import type { Segmentation } from "@/lib/schema/segment";
import type { Job } from "../executor";
import { runSteps } from "../run-steps";
import { contrasts, sureness } from "./contrast/contrasts";
import { outcomeRows } from "./outcomes/outcome-rows";
import { readOutcomes } from "./outcomes/read-outcome";
import { segmentRules } from "./rules/segment-rules";
import { told } from "./trust/trust";
import { missingOnlyIn, segmentWarnings } from "./trust/warnings";
import { treatmentsOf } from "./uplift/treatments";
import { edgeCases } from "./why/edge-cases";
import { difference, nothingDiffers } from "./words";

const mostContrasts = 12;
const mostSentences = 5;
const mostEdges = 5;
/** Standard deviations from everyone at which a difference is worth a sentence. */
const clearEffect = 0.2;

export interface DetailsInput {
  readonly prepared: Pick<Prepared, "table" | "tableRows" | "matrix">;
  readonly scored: ScoredClustering;
  readonly segmentation: Segmentation;
  readonly seed: number;
}

/** Differences with their intervals, rules and edge cases of each segment; see `contrasts` and `segmentRules`. */
export async function describeDetails(input: DetailsInput, job: Job): Promise<Description> {
  const { prepared, scored, segmentation, seed } = input;
  const { table, tableRows } = prepared;
  const { k, labels } = scored.clustering;
  const naming = namingOf(table);
  const grouping = { k, tableRows, labels };
  const { profile } = segmentation;
  const { byCluster, details, comparisons } = await contrasts(table, profile, grouping, job);
  const ranked = byCluster.map(strongestFirst);
  const clustered = profile.filter((row) => row.clustered).map(({ column }) => column);
  const { rules, ...told } = await segmentRules(
    {
      table,
      tableRows,
      labels,
      identities: scored.identities,
      seed,
      clustered: new Set(clustered),
      columns: naming.columns,
      ranked: ranked.map((list) => list.map(({ column }) => column)),
    },
    job,
  );
  const edges = await edgeCases(prepared.matrix, scored.clustering, mostEdges, job);
  const took = new Set(clustered);
  const missing = await runSteps(missingOnlyIn(table, grouping), job);
  const keyOf = (column: string, category: string | undefined) =>
    JSON.stringify([column, category]);
  const rows = new Map(profile.map((row) => [keyOf(row.column, row.category), row]));
  const numberOf = (cluster: number) => scored.identities[cluster] ?? cluster;
  await job.pause();
  const segments = segmentation.segments.map(({ segment, size, share }, cluster) => {
    const clear = ranked[cluster]!.filter((one) => one.isClear);
    const sentences: string[] = [];
    for (const { column, category } of [...clear, ...byMeanOnly(ranked[cluster]!)]) {
      if (sentences.length === mostSentences) break;
      const row = rows.get(keyOf(column, category));
      if (!row || !naming.maySay(row)) continue;
      const cell = row.cells[cluster]!;
      if (Math.abs(cell.effect) < clearEffect) continue;
      sentences.push(difference(row, cell, naming.columns.get(column)!, naming.isPurchases));
    }
    const { rows: edge, lean } = edges[cluster]!;
    return {
      segment,
      contrasts: clear.slice(0, mostContrasts),
      sentences: sentences.length > 0 ? sentences : [nothingDiffers],
      rule: rules[cluster]!,
      edges: edge.map((one) => ({ ...one, toward: numberOf(one.toward) })),
      warnings: segmentWarnings({
        size,
        share,
        clusteredColumns: took.size,
        differing: clear.filter(({ column }) => took.has(column)).map(({ column }) => column),
        toldBy: tellingColumns(rules[cluster]!),
        lean: lean && { ...lean, toward: numberOf(lean.toward) },
        missing: missing[cluster]!,
      }),
      suggestions: suggestPersona(segmentation.profile, byCluster[cluster]!, cluster, naming),
    };
  });
  const { readers, leftOut: outcomesLeftOut } = readOutcomes(table, tableRows);
  const outcomes = await runSteps(outcomeRows(readers, grouping, seed), job);
  const treatments = await runSteps(treatmentsOf(table, readers, grouping), job);
  return {
    k: segmentation.k,
    segments,
    ...told,
    outcomes,
    outcomesLeftOut,
    treatments,
    details,
    comparisons,
  };
}

/** Those of a rule that tells who belongs to the segment, as `judgeTrust` asks of it. */
function tellingColumns(rule: Rule | null): readonly string[] {
  if (!rule || Math.min(rule.coverage.value, rule.precision.value) < told) return [];
  return rule.conditions.map(({ column }) => column);
}

/** Differences of the means that most members do not share, because a few of the others are far away. */
function byMeanOnly(list: readonly Contrast[]): readonly Contrast[] {
  return list
    .filter(
      ({ isClear, kind, effect }) =>
        !isClear && kind !== "share" && sureness(effect) >= clearEffect,
    )
    .sort((a, b) => sureness(b.effect) - sureness(a.effect));
}

/** One per column, the surest first; what may be nothing comes last, in the order of its size. */
function strongestFirst(list: readonly Contrast[]): readonly Contrast[] {
  const size = ({ delta }: Contrast) => Math.abs(delta.value) || 0;
  const order = list.toSorted(
    (a, b) => sureness(b.delta) - sureness(a.delta) || size(b) - size(a) || b.own - a.own,
  );
  const seen = new Set<string>();
  return order.filter(({ column }) => !seen.has(column) && seen.add(column));
}
