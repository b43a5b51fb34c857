import type { Fingerprint } from "@/lib/schema/fingerprint";
import type { Recipe } from "@/lib/schema/recipe";
import type { Settings } from "@/lib/schema/settings";
import type { StepPicture } from "@/lib/schema/step-picture";
import type { RawTable } from "@/lib/schema/table";
import type { Job } from "../executor";
import { fingerprint } from "../fingerprint/fingerprint";
import { readFile } from "../ingest/read-file";
import { typeColumns } from "../ingest/types/type-table";
import { memo } from "../memo";
import type { Pipeline, PipelineOptions, Ready, Understood } from "../pipeline-api";
import { previewCustomers } from "../prepare/customers/preview-customers";
import { fitRecipeSteps } from "../prepare/fit-recipe";
import { stepPictures } from "../prepare/step-pictures";
import { suggestRecipeSteps } from "../prepare/suggest-recipe";
import { hasNoFeatures, withoutFeatures } from "../prepare/without-features";
import { profileSteps } from "../profile/profile-table";
import { runSteps } from "../run-steps";
import { matrixKey, rawKey, tableKey } from "../settings-keys";

/** What the pipeline does before anything is clustered. */
export type Preparing = Pick<
  Pipeline,
  "understand" | "fingerprint" | "prepare" | "pictures" | "previewCustomers"
>;

/** Bytes → Table → Recipe → Matrix. */
export function createPreparing({
  source,
  share,
  memoryBytes,
}: Omit<PipelineOptions, "anchor">): Preparing {
  const raws = memo<RawTable>(1);
  const understoods = memo<Understood>(2);
  const readies = memo<Ready>(2);
  const pictured = memo<readonly StepPicture[]>(12);
  const fingerprints = memo<Fingerprint>(2);

  function read(settings: Settings, job: Job): Promise<RawTable> {
    return raws(
      rawKey(settings),
      (job) => runSteps(readFile(source, settings.reading, memoryBytes), job),
      job,
    );
  }

  /** The recipe in force; null where the file suggests none. */
  async function recipeOf(settings: Settings, job: Job): Promise<Recipe | null> {
    if (settings.recipe) return settings.recipe;
    const { table, profile } = await preparing.understand(settings, job);
    const suggested = await runSteps(suggestRecipeSteps(table, profile), job);
    return hasNoFeatures(suggested) ? null : suggested;
  }

  const preparing: Preparing = {
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
          const { table, profile } = await preparing.understand(settings, job);
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
          const { fitted, table } = (await preparing.prepare(settings, job)).prepared;
          return runSteps(stepPictures(fitted, table, stepId), job);
        },
        job,
      );
    },

    async previewCustomers(settings, step, job) {
      const { table } = await preparing.understand(settings, job);
      return runSteps(previewCustomers(table, step, settings.recipe), job);
    },
  };
  return preparing;
}
