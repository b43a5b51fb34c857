import type { MethodAdvice } from "@/lib/schema/advice";
import type { GrownTree, ScoredClustering, Sweep } from "@/lib/schema/clustering";
import type { Description } from "@/lib/schema/description";
import { Failure } from "@/lib/schema/failure";
import type { Fingerprint } from "@/lib/schema/fingerprint";
import type { Outlying } from "@/lib/schema/outlying";
import type { ParameterMap } from "@/lib/schema/parameter-map";
import type { Prepared } from "@/lib/schema/prepared";
import type { Projection } from "@/lib/schema/projection";
import type { Recipe } from "@/lib/schema/recipe";
import type { Segmentation } from "@/lib/schema/segment";
import type { Settings } from "@/lib/schema/settings";
import type { SegmentStability, SweepStability } from "@/lib/schema/stability";
import type { StepPicture } from "@/lib/schema/step-picture";
import type { RawTable } from "@/lib/schema/table";
import { advise } from "./cluster/advice/advise";
import { measureShape } from "./cluster/advice/measure-shape";
import { type DistinctRows, distinctRowsOf } from "./cluster/distinct-rows";
import type { Anchor } from "./cluster/identity";
import { recommendedIdentities } from "./cluster/row-identities";
import { searchParameters } from "./cluster/search-parameters";
import { growTree, hasTree, sweep } from "./cluster/sweep";
import { columnsBehind } from "./describe/columns-behind";
import { describeDetails } from "./describe/describe-details";
import { describeSteps } from "./describe/describe-segments";
import { knowTable } from "./describe/known-table";
import { explainRow } from "./describe/why/explain-row";
import { editSegments } from "./edit/edit-segments";
import { signatureOf } from "./edit/members";
import { jaccardOfEdited } from "./edit/stability-of-edited";
import type { Job } from "./executor";
import { fingerprint } from "./fingerprint/fingerprint";
import { readFile } from "./ingest/read-file";
import { typeColumns } from "./ingest/types/type-table";
import { memo } from "./memo";
import { outlyingRows } from "./outlying/outlying-rows";
import { nameSegmentations } from "./persona/name-segmentations";
import type { PeoplesSegments, Pipeline, PipelineOptions, Ready, Understood } from "./pipeline-api";
import { previewCustomers } from "./prepare/customers/preview-customers";
import { fitRecipeSteps } from "./prepare/fit-recipe";
import { stepPictures } from "./prepare/step-pictures";
import { suggestRecipeSteps } from "./prepare/suggest-recipe";
import { hasNoFeatures, withoutFeatures } from "./prepare/without-features";
import { profileSteps } from "./profile/profile-table";
import { project } from "./project/project";
import { runSteps } from "./run-steps";
import { columnAgreement, segmentStability, sweepStability } from "./score/segment-stability";
import { matrixKey, rawKey, segmentsKey, sweepKey, tableKey } from "./settings-keys";

/** What other algorithms' segments take their numbers from. */
const plain = { algorithm: "kmeans", parameters: {} } as const;
const usualTree = { algorithm: "ward", parameters: {} } as const;

/** The pipeline over one file; see Pipeline. */
export function createPipeline({ source, share, anchor, memoryBytes }: PipelineOptions): Pipeline {
  let anchored = anchor;
  const raws = memo<RawTable>(1);
  const understoods = memo<Understood>(2);
  const readies = memo<Ready>(2);
  const pictured = memo<readonly StepPicture[]>(12);
  const sweeps = memo<Sweep>(6);
  const trees = memo<GrownTree>(2);
  const described = memo<readonly Segmentation[]>(6);
  const peoples = memo<PeoplesSegments>(12);
  const distincts = memo<DistinctRows>(1);
  const signatures = memo<string>(2);
  const descriptions = memo<Description>(12);
  const stabilities = memo<SegmentStability>(12);
  const sweepStabilities = memo<SweepStability>(6);
  const advices = memo<MethodAdvice>(2);
  const searches = memo<ParameterMap>(2);
  const projections = memo<Projection>(6);
  const outlyings = memo<Outlying>(2);
  const fingerprints = memo<Fingerprint>(2);

  function read(settings: Settings, job: Job): Promise<RawTable> {
    return raws(
      rawKey(settings),
      (job) => runSteps(readFile(source, settings.reading, memoryBytes), job),
      job,
    );
  }

  function anchorOf({ table, tableRows }: Prepared): Anchor | undefined {
    const known = anchored;
    if (known?.length !== table.rows) return undefined;
    return { labels: Int32Array.from(tableRows, (row) => known[row] ?? -1) };
  }

  async function entryOf(settings: Settings, k: number, job: Job): Promise<ScoredClustering> {
    const { entries } = await pipeline.sweep(settings, job);
    const entry = entries.find(({ clustering }) => clustering.k === k);
    if (entry) return entry;
    throw new Failure("option-invalid", `There is no result for ${k} segments.`);
  }

  /** The recipe in force; null where the file suggests none. */
  async function recipeOf(settings: Settings, job: Job): Promise<Recipe | null> {
    if (settings.recipe) return settings.recipe;
    const { table, profile } = await pipeline.understand(settings, job);
    const suggested = await runSteps(suggestRecipeSteps(table, profile), job);
    return hasNoFeatures(suggested) ? null : suggested;
  }

  async function edited(
    settings: Settings,
    k: number,
    job: Job,
    onDraft?: (draft: PeoplesSegments) => void,
  ): Promise<PeoplesSegments> {
    const { edits, sweep: options } = settings;
    const { prepared } = await pipeline.prepare(settings, job);
    const base = await entryOf(settings, k, job);
    const segmentation = (await pipeline.segmentations(settings, job)).find((one) => one.k === k)!;
    const key = matrixKey(settings);
    const { matrix, table } = prepared;
    const signature = () => signatures(key, async () => signatureOf(table), job);
    const distinct = () => distincts(key, (job) => distinctRowsOf(matrix, job), job);
    return editSegments(
      { base, segmentation, edits, prepared, signature, distinct, options },
      job,
      onDraft,
    );
  }

  const pipeline: Pipeline = {
    anchorTo(identities, settings) {
      anchored = identities;
      sweeps.keepOnly(sweepKey(settings));
      described.keepOnly(sweepKey(settings));
      peoples.keepOnly("");
      descriptions.keepOnly("");
      stabilities.keepOnly("");
      sweepStabilities.keepOnly("");
    },

    understand(settings, job) {
      return understoods(
        tableKey(settings),
        async (job) => {
          const raw = await read(settings, job);
          const table = await runSteps(typeColumns(raw, settings.columns), job);
          return { raw, table, profile: await runSteps(profileSteps(table, raw), job) };
        },
        job,
      );
    },

    fingerprint(settings, job) {
      return fingerprints(
        matrixKey(settings),
        async (job) => {
          const raw = await read(settings, job);
          const recipe = await recipeOf(settings, job);
          return runSteps(fingerprint(source, raw, recipe), job);
        },
        job,
      );
    },

    prepare(settings, job) {
      return readies(
        matrixKey(settings),
        async (job) => {
          const { table, profile } = await pipeline.understand(settings, job);
          await job.pause();
          const suggested = await runSteps(suggestRecipeSteps(table, profile), job);
          if (
            !settings.recipe &&
            !profile.purchases &&
            profile.rows > 1 &&
            hasNoFeatures(suggested)
          ) {
            throw withoutFeatures(profile);
          }
          const recipe = settings.recipe ?? suggested;
          const fitted = await runSteps(
            fitRecipeSteps(table, recipe, { seed: settings.sweep.seed }),
            job,
          );
          const values = share?.(fitted.matrix.values) ?? fitted.matrix.values;
          const prepared = { ...fitted, matrix: { ...fitted.matrix, values } };
          return { recipe, suggested, prepared };
        },
        job,
      );
    },

    pictures(settings, stepId, job) {
      return pictured(
        JSON.stringify([matrixKey(settings), stepId]),
        async (job) => {
          const { fitted, table } = (await pipeline.prepare(settings, job)).prepared;
          return runSteps(stepPictures(fitted, table, stepId), job);
        },
        job,
      );
    },

    async previewCustomers(settings, step, job) {
      const { table } = await pipeline.understand(settings, job);
      return runSteps(previewCustomers(table, step, settings.recipe), job);
    },

    sweep(settings, job) {
      return sweeps(
        sweepKey(settings),
        async (job) => {
          const { prepared } = await pipeline.prepare(settings, job);
          const given = anchorOf(prepared);
          if (settings.algorithm === "kmeans") {
            const anchor = given ? { anchor: given } : {};
            return sweep(prepared.matrix, settings, settings.sweep, job, anchor);
          }
          const anchor = given ?? {
            labels: recommendedIdentities(await pipeline.sweep({ ...settings, ...plain }, job)),
          };
          const tree = hasTree(settings.algorithm) ? await pipeline.tree(settings, job) : undefined;
          const known = tree ? { anchor, tree } : { anchor };
          return sweep(prepared.matrix, settings, settings.sweep, job, known);
        },
        job,
      );
    },

    tree(settings, job) {
      const method = hasTree(settings.algorithm) ? settings : { ...settings, ...usualTree };
      return trees(
        sweepKey(method),
        async (job) => {
          const { prepared } = await pipeline.prepare(settings, job);
          const tree = await growTree(prepared.matrix, method, settings.sweep, job);
          return { ...tree, algorithm: method.algorithm };
        },
        job,
      );
    },

    segmentations(settings, job) {
      return described(
        sweepKey(settings),
        async (job) => {
          const { prepared } = await pipeline.prepare(settings, job);
          const { entries, verdict } = await pipeline.sweep(settings, job);
          const clusteredColumns = columnsBehind(prepared.matrix);
          const known = knowTable(prepared.table, prepared.tableRows);
          const segmentations: Segmentation[] = [];
          for (const [done, scored] of entries.entries()) {
            job.report({ stage: "describe", done, total: entries.length });
            const steps = describeSteps({ ...prepared, scored, clusteredColumns, known });
            segmentations.push(await runSteps(steps, { ...job, report: () => {} }));
          }
          return nameSegmentations(segmentations, verdict.k, known.naming);
        },
        job,
      );
    },

    segments(settings, k, job, onDraft) {
      const key = segmentsKey(settings, k);
      return peoples(key, (job) => edited(settings, k, job, onDraft), job);
    },

    description(settings, k, job) {
      return descriptions(
        segmentsKey(settings, k),
        async (job) => {
          const { prepared } = await pipeline.prepare(settings, job);
          const { scored, segmentation } = await pipeline.segments(settings, k, job);
          const { seed } = settings.sweep;
          return describeDetails({ prepared, scored, segmentation, seed }, job);
        },
        job,
      );
    },

    async why(settings, k, row, job) {
      const { prepared } = await pipeline.prepare(settings, job);
      return explainRow(prepared, (await pipeline.segments(settings, k, job)).scored, row);
    },

    stability(settings, k, resamples, job) {
      const { parameters, sweep: options } = settings;
      return stabilities(
        JSON.stringify([segmentsKey(settings, k), resamples]),
        async (job) => {
          const { prepared } = await pipeline.prepare(settings, job);
          const segments = await pipeline.segments(settings, k, job);
          const { clustering } = segments.base;
          const choice = { options, parameters, resamples };
          const found = await segmentStability(prepared, clustering, choice, job);
          return { ...found, jaccard: jaccardOfEdited(found.jaccard, segments) };
        },
        job,
      );
    },

    sweepStability(settings, job) {
      const { parameters, sweep: options } = settings;
      return sweepStabilities(
        sweepKey(settings),
        async (job) => {
          const { prepared } = await pipeline.prepare(settings, job);
          const swept = await pipeline.sweep(settings, job);
          return sweepStability(prepared, swept, { options, parameters }, job);
        },
        job,
      );
    },

    async agreement(settings, k, column, job) {
      const { prepared } = await pipeline.prepare(settings, job);
      const { clustering } = (await pipeline.segments(settings, k, job)).scored;
      return columnAgreement(prepared, clustering, column, settings.sweep.seed, job);
    },

    advice(settings, job) {
      const { sweep: options } = settings;
      return advices(
        JSON.stringify([matrixKey(settings), options]),
        async (job) => {
          const { prepared } = await pipeline.prepare(settings, job);
          const swept = await pipeline.sweep({ ...settings, ...plain }, job);
          const facts = await measureShape(prepared.matrix, swept, options, job);
          return { facts, ranked: advise(facts) };
        },
        job,
      );
    },

    search(settings, job) {
      const { algorithm, sweep } = settings;
      return searches(
        JSON.stringify([matrixKey(settings), algorithm, sweep]),
        async (job) => {
          const { prepared } = await pipeline.prepare(settings, job);
          return searchParameters(prepared.matrix, algorithm, sweep, job);
        },
        job,
      );
    },

    outlying(settings, job) {
      return outlyings(
        matrixKey(settings),
        async (job) => {
          const { prepared } = await pipeline.prepare(settings, job);
          return outlyingRows(prepared.matrix, settings.sweep.seed, job);
        },
        job,
      );
    },

    projection(settings, options, job, onPartial) {
      const key = JSON.stringify([matrixKey(settings), options]);
      return projections(
        key,
        async (job) => {
          const { prepared } = await pipeline.prepare(settings, job);
          return project(prepared.matrix, options, job, onPartial);
        },
        job,
      );
    },
  };
  return pipeline;
}
