import type { Job } from "@/lib/analysis/executor";
import { inlineExecutor } from "@/lib/analysis/inline-executor";
import { createPipeline, type Pipeline, type Understood } from "@/lib/analysis/pipeline";
import type { Algorithm } from "@/lib/schema/clustering";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { Settings } from "@/lib/schema/settings";
import type { ColumnOverride } from "@/lib/schema/table";
import { initialChoices } from "@/lib/schema/workspace";
import type { AnalysisOptions } from "./analysis-options";
import { chooseRecipe } from "./choose-recipe";
import { splitColumnList } from "./column-list";
import { withFileSource } from "./file-source";

export interface Analysis {
  readonly fileName: string;
  readonly pipeline: Pipeline;
  readonly settings: Settings;
  readonly job: Job;
  readonly understood: Understood;
  /** Milliseconds it took to read and understand the file. */
  readonly readMs: number;
}

interface Chosen {
  readonly options: AnalysisOptions;
  readonly algorithm: Algorithm;
  readonly minK?: number;
  readonly maxK?: number;
}

/** Reads a file and settles the recipe; everything after that is up to `use`. */
export async function withAnalysis<R>(
  folder: string,
  path: string,
  { options, algorithm, ...ks }: Chosen,
  use: (analysis: Analysis) => Promise<R>,
): Promise<R> {
  return withFileSource(folder, path, async (source) => {
    const pipeline = createPipeline({ source });
    const job: Job = { executor: inlineExecutor(), report: () => {}, pause: async () => {} };
    const { restarts, seed } = options;
    const sweep = sweepOptionsSchema.parse({
      ...ks,
      ...(restarts === undefined ? {} : { restarts }),
      ...(seed === undefined ? {} : { seed }),
    });
    const { reading, columns } = initialChoices;
    const unsettled: Settings = { reading, columns, recipe: null, algorithm, sweep };
    const started = performance.now();
    const guessed = await pipeline.understand(unsettled, job);
    const settled = { ...unsettled, columns: asNumbers(guessed, options.columns) };
    const understood = await pipeline.understand(settled, job);
    const readMs = performance.now() - started;
    const recipe = chooseRecipe(understood.table, understood.profile, options);
    const fileName = source.name;
    return use({ fileName, pipeline, settings: { ...settled, recipe }, job, understood, readMs });
  });
}

/** Columns that are named are taken as they are: 0 and 1 are then numbers, not no and yes. */
function asNumbers({ raw }: Understood, named: readonly string[]): ColumnOverride[] {
  const names = raw.columns.map(({ name }) => name);
  const wanted = new Set(named.flatMap((text) => splitColumnList(text, names)));
  return raw.columns
    .filter(({ name, values }) => wanted.has(name) && values.every((v) => v === "0" || v === "1"))
    .map(({ name }) => ({ name, kind: "number" }));
}

export async function timed<R>(work: () => Promise<R>): Promise<[R, number]> {
  const started = performance.now();
  const result = await work();
  return [result, performance.now() - started];
}
