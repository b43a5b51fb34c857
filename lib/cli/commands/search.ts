import type { ParameterMap } from "@/lib/schema/parameter-map";
import {
  analysisHelp,
  analysisSpecs,
  methodSpecs,
  readAnalysisOptions,
  readMethod,
} from "../analysis-options";
import type { Command } from "../command";
import { withAnalysis } from "../open-analysis";
import { isSet } from "../read-options";
import { textTable } from "../text-table";

export const search: Command = {
  summary: "which settings suit a method that finds the number of segments by itself",
  usage: "FILE --algorithm dbscan|hdbscan [--columns A,B] [--json]",
  help: [["--algorithm NAME", "dbscan or hdbscan"], ...analysisHelp],
  options: { ...analysisSpecs, ...methodSpecs },
  operands: [1, 1],
  async run([path = ""], values, io) {
    const method = readMethod(values);
    const chosen = { options: readAnalysisOptions(values), method };
    const map = await withAnalysis(io, path, chosen, ({ pipeline, settings, job }) =>
      pipeline.search(settings, job),
    );
    await io.out(isSet(values, "json") ? `${JSON.stringify(map)}\n` : forPeople(map));
    return 0;
  },
};

function forPeople({ first, second, cells, best }: ParameterMap): string {
  const lines = cells.map((cell, i) => [
    cell.first,
    cell.second,
    cell.k,
    `${(100 * cell.noise).toFixed(1)}%`,
    score(cell.silhouette),
    score(cell.daviesBouldin),
    cell.sizes.slice(0, 6).join(" "),
    i === best ? "best" : "",
  ]);
  const head = [first.name, second.name, "segments", "in none", "silhouette", "Davies-Bouldin"];
  return textTable([...head, "sizes", ""], lines);
}

function score(value: number): string {
  return Number.isNaN(value) ? "" : value.toFixed(3);
}
