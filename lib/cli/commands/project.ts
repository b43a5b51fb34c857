import { csvRecord } from "@/lib/analysis/handover/csv-cell";
import { identifierColumn } from "@/lib/analysis/handover/file-columns";
import { Failure } from "@/lib/schema/failure";
import type { Prepared } from "@/lib/schema/prepared";
import {
  type Projection,
  type ProjectionOptions,
  projectionMethods,
  projectionOptionsSchema,
} from "@/lib/schema/projection";
import { analysisHelp, analysisSpecs, readAnalysisOptions, usualMethod } from "../analysis-options";
import type { Command, OptionValues } from "../command";
import { withAnalysis } from "../open-analysis";
import { checkPlaces } from "../places";
import { choiceOption, isSet, textOption, wholeOption } from "../read-options";
import { writeWhole } from "../write-file";

export const project: Command = {
  summary: "a map: coordinates of every row in two or three dimensions",
  usage: "FILE [--columns A,B] [--method pca|tsne|umap] [--dimensions 2|3] [--out FILE] [--json]",
  help: [
    ["--method METHOD", `${projectionMethods.join(" or ")}, pca unless given`],
    ["--dimensions N", "2 or 3, 2 unless given"],
    ["--perplexity N", "tsne: about how many neighbors count, 2 to 200, 30 unless given"],
    ["--iterations N", "tsne: steps, 10 to 10,000, 1,000 unless given"],
    ["--neighbors N", "umap: rows that make a neighborhood, 2 to 200, 15 unless given"],
    ["--out FILE", "write the coordinates as CSV to a file and not to standard output"],
    ["--k, --restarts", "taken as by sweep; a map does not depend on them"],
    ...analysisHelp.filter(([option]) => option !== "--restarts N"),
  ],
  options: {
    ...analysisSpecs,
    method: { type: "string" },
    dimensions: { type: "string" },
    perplexity: { type: "string" },
    iterations: { type: "string" },
    neighbors: { type: "string" },
    out: { type: "string" },
  },
  operands: [1, 1],
  async run([path = ""], values, io) {
    const options = readAnalysisOptions(values);
    const asked = readMap(values, options.seed);
    const out = textOption(values, "out");
    await checkPlaces(io.folder, [path], { out });
    const chosen = { options, method: usualMethod } as const;
    const found = await withAnalysis(io, path, chosen, async (analysis) => {
      const { pipeline, settings, job } = analysis;
      const { prepared } = await pipeline.prepare(settings, job);
      const projection = await pipeline.projection(settings, asked, job);
      return { projection, prepared };
    });
    const csv = coordinatesCsv(found.prepared, found.projection);
    const rows = found.prepared.matrix.rows;
    if (out !== undefined) await writeWhole(io.folder, out, csv);
    if (isSet(values, "json")) {
      const { coordinates, ...made } = found.projection;
      const points = Array.from({ length: rows }, (_, row) => pointOf(found.projection, row));
      await io.out(`${JSON.stringify({ rows, ...made, coordinates: points })}\n`);
    } else if (out === undefined) {
      for (const record of csv) await io.out(record);
    } else {
      await io.out(`${rows} rows in ${asked.dimensions} dimensions\n`);
    }
    return 0;
  },
};

/** Which map is asked for. An option of another method fails. */
function readMap(values: OptionValues, seed: number | undefined): ProjectionOptions {
  const method = choiceOption(values, "method", projectionMethods) ?? "pca";
  const only = (name: string, owner: ProjectionOptions["method"], min: number, max: number) => {
    const value = wholeOption(values, name, min, max);
    if (value === undefined || method === owner) return value;
    throw new Failure(
      "option-invalid",
      `--${name} goes with --method ${owner}; the method is ${method}.`,
    );
  };
  return projectionOptionsSchema.parse({
    method,
    seed,
    dimensions: Number(choiceOption(values, "dimensions", ["2", "3"]) ?? 2),
    perplexity: only("perplexity", "tsne", 2, 200),
    iterations: only("iterations", "tsne", 10, 10_000),
    neighbors: only("neighbors", "umap", 2, 200),
  });
}

function* coordinatesCsv(
  { table, tableRows }: Prepared,
  projection: Projection,
): Generator<string> {
  const axes = ["x", "y", "z"].slice(0, projection.dimensions);
  const id = identifierColumn(table, axes);
  yield csvRecord([id.header, ...axes], "machine");
  for (const [i, row] of tableRows.entries()) {
    yield csvRecord([id.cell(row), ...pointOf(projection, i).map(String)], "machine");
  }
}

function pointOf({ coordinates, dimensions }: Projection, row: number): number[] {
  return [...coordinates.subarray(row * dimensions, (row + 1) * dimensions)];
}
