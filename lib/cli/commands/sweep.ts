import { customersStepOf, recipeOf } from "@/lib/analysis/prepare/recipe-steps";
import type { Sweep } from "@/lib/schema/clustering";
import {
  analysisHelp,
  analysisSpecs,
  methodHelp,
  methodSpecs,
  readAnalysisOptions,
  readKRange,
  readMethod,
} from "../analysis-options";
import type { Command } from "../command";
import { timed, withAnalysis } from "../open-analysis";
import { isSet } from "../read-options";
import { countRows, type RowCounts, rowCountsText } from "../row-counts";
import { textTable } from "../text-table";

export const sweep: Command = {
  summary: "how many segments there are: every k scored, and a verdict",
  usage:
    "FILE [--columns A,B] [--scale zscore|minmax|robust|none] [--algorithm NAME] [--k 2..12] [--json]",
  help: [
    ["--k A..B", "numbers of segments to try, 2..12 unless given"],
    ...methodHelp,
    ...analysisHelp,
  ],
  options: { ...analysisSpecs, ...methodSpecs },
  operands: [1, 1],
  async run([path = ""], values, io) {
    const options = readAnalysisOptions(values);
    const chosen = { options, method: readMethod(values), ...readKRange(values) };
    const report = await withAnalysis(io, path, chosen, async (analysis) => {
      const { pipeline, settings, job, readMs, understood } = analysis;
      const [{ prepared }, prepareMs] = await timed(() => pipeline.prepare(settings, job));
      const [swept, sweepMs] = await timed(() => pipeline.sweep(settings, job));
      const elapsedMs = { read: readMs, prepare: prepareMs, sweep: sweepMs };
      const areCustomers = customersStepOf(recipeOf(prepared.fitted)) !== undefined;
      const counts = countRows(understood.raw, prepared, areCustomers);
      return { ...reportOf(swept, prepared.matrix, elapsedMs), ...counts };
    });
    await io.out(isSet(values, "json") ? `${JSON.stringify(report)}\n` : forPeople(report));
    return 0;
  },
};

interface ElapsedMs {
  readonly read: number;
  readonly prepare: number;
  readonly sweep: number;
}

interface Clustered {
  readonly rows: number;
  readonly features: readonly { readonly name: string }[];
}

function reportOf({ entries, verdict }: Sweep, { rows, features }: Clustered, elapsed: ElapsedMs) {
  const { kind, k, sentence } = verdict;
  return {
    rows,
    features: features.map(({ name }) => name),
    sweep: entries.map(({ clustering, score }) => ({
      k: clustering.k,
      inertia: score.inertia,
      silhouette: score.silhouette,
      daviesBouldin: score.daviesBouldin,
      calinskiHarabasz: score.calinskiHarabasz,
      sizes: clustering.sizes.toSorted((a, b) => a - b),
    })),
    verdict: { kind, k, sentence },
    elapsedMs: elapsed,
  };
}

function forPeople(report: ReturnType<typeof reportOf> & RowCounts) {
  const { rows, features, sweep: entries, verdict } = report;
  const lines = entries.map((entry) => [
    entry.k,
    entry.inertia.toFixed(2),
    entry.silhouette.toFixed(4),
    entry.daviesBouldin.toFixed(4),
    entry.calinskiHarabasz.toFixed(1),
    entry.sizes.join(" "),
  ]);
  return [
    rowCountsText(report),
    `${rows} ${report.customers === null ? "rows" : "customers"} by ${features.length} features: ${features.join(", ")}`,
    "",
    textTable(
      ["k", "inertia", "silhouette", "Davies-Bouldin", "Calinski-Harabasz", "sizes"],
      lines,
    ),
    `${verdict.sentence}\n`,
  ].join("\n");
}
