import { totalmem } from "node:os";
import type { Method } from "@/lib/analysis/cluster/find-partitions";
import type { Job } from "@/lib/analysis/executor";
import { missingTest } from "@/lib/analysis/ingest/types/missing-tokens";
import { createPipeline } from "@/lib/analysis/pipeline";
import type { Pipeline, Understood } from "@/lib/analysis/pipeline-api";
import { createTicket } from "@/lib/runtime/breath";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import { parseEditsFile } from "@/lib/schema/edits-file";
import { parseRecipe } from "@/lib/schema/recipe-file";
import type { Settings } from "@/lib/schema/settings";
import type { ColumnOverride } from "@/lib/schema/table";
import { initialChoices } from "@/lib/schema/workspace";
import type { AnalysisOptions } from "./analysis-options";
import { chooseRecipe, withChoices } from "./choose-recipe";
import { splitColumnList } from "./column-list";
import { withFileSource } from "./file-source";
import type { Io } from "./io";
import { readTextFile } from "./read-text-file";
import { type RoleOptions, withRoles } from "./role-options";
import { ofSheet } from "./sheet-option";

/** A file as it was understood, before it is settled what to cluster on. */
export interface Opened {
  readonly fileName: string;
  readonly pipeline: Pipeline;
  /** Their recipe is not settled. */
  readonly settings: Settings;
  readonly job: Job;
  readonly understood: Understood;
  /** Milliseconds it took to read and understand the file. */
  readonly readMs: number;
}

/** The same, with recipe and hand edits in its settings. */
export type Analysis = Opened;

interface Chosen {
  readonly options: AnalysisOptions;
  readonly method: Method;
  /** A file of hand edits. */
  readonly edits?: string | undefined;
  readonly roles?: RoleOptions;
  readonly minK?: number;
  readonly maxK?: number;
}

/** Reads a file and understands it; everything after that is up to `use`. */
export async function withUnderstood<R>(
  io: Io,
  path: string,
  { options, method, edits: _, roles = {}, ...ks }: Chosen,
  use: (opened: Opened) => Promise<R>,
): Promise<R> {
  const { restarts, seed, engine, threads } = options;
  const machine = await io.startMachine({ engine, threads });
  const pause = async () => {};
  const executor = machine.createExecutor(createTicket(), pause);
  const job: Job = { executor, report: () => {}, pause };
  const work = withFileSource(io.folder, path, async (source) => {
    const pipeline = createPipeline({ source, memoryBytes: totalmem() });
    const sweep = sweepOptionsSchema.parse({
      ...ks,
      ...(restarts === undefined ? {} : { restarts }),
      ...(seed === undefined ? {} : { seed }),
    });
    const { columns } = initialChoices;
    const { reading } = options;
    const unsettled: Settings = { reading, columns, recipe: null, ...method, sweep, edits: [] };
    const started = performance.now();
    const guessed = await pipeline.understand(unsettled, job);
    ofSheet(guessed.raw, reading, path);
    const names = guessed.raw.columns.map(({ name }) => name);
    const decided = withRoles(asNumbers(guessed, options.columns), roles, names);
    const settings = { ...unsettled, columns: decided };
    const understood = await pipeline.understand(settings, job);
    const readMs = performance.now() - started;
    return use({ fileName: source.name, pipeline, settings, job, understood, readMs });
  });
  return work.finally(() => machine.stop());
}

/** Reads a file and settles the recipe; everything after that is up to `use`. */
export function withAnalysis<R>(
  io: Io,
  path: string,
  chosen: Chosen,
  use: (analysis: Analysis) => Promise<R>,
): Promise<R> {
  return withUnderstood(io, path, chosen, async (opened) => {
    const { table, profile } = opened.understood;
    const { options } = chosen;
    const recipe =
      options.recipe === undefined
        ? chooseRecipe(table, profile, options)
        : withChoices(parseRecipe(await readTextFile(io.folder, options.recipe)), options);
    const edits =
      chosen.edits === undefined ? [] : parseEditsFile(await readTextFile(io.folder, chosen.edits));
    return use({ ...opened, settings: { ...opened.settings, recipe, edits } });
  });
}

/** Columns that are named are taken as they are: 0 and 1 are then numbers, not no and yes. */
function asNumbers({ raw }: Understood, named: readonly string[]): ColumnOverride[] {
  const names = raw.columns.map(({ name }) => name);
  const wanted = new Set(named.flatMap((text) => splitColumnList(text, names)));
  const isMissing = missingTest(raw.reading.missing);
  return raw.columns
    .filter(({ name }) => wanted.has(name))
    .filter(({ values }) => {
      const present = values.filter((cell) => !isMissing(cell));
      return present.length > 0 && present.every(isZeroOrOne);
    })
    .map(({ name }) => ({ name, kind: "number" }));
}

function isZeroOrOne(cell: string): boolean {
  const text = cell.trim();
  return text === "0" || text === "1";
}

export async function timed<R>(work: () => Promise<R>): Promise<[R, number]> {
  const started = performance.now();
  const result = await work();
  return [result, performance.now() - started];
}
