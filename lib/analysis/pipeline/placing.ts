import type { Outlying } from "@/lib/schema/outlying";
import type { Projection } from "@/lib/schema/projection";
import { memo } from "../memo";
import { outlyingRows } from "../outlying/outlying-rows";
import type { Pipeline } from "../pipeline-api";
import { project } from "../project/project";
import { matrixKey } from "../settings-keys";
import type { Preparing } from "./preparing";

/** Where the pipeline puts each row on a map, and who stands apart from everybody. */
export type Placing = Pick<Pipeline, "projection" | "outlying">;

/** Matrix → map. */
export function createPlacing(preparing: Preparing): Placing {
  const projections = memo<Projection>(6);
  const outlyings = memo<Outlying>(2);

  return {
    projection(settings, options, job, onPartial) {
      const key = JSON.stringify([matrixKey(settings), options]);
      return projections(
        key,
        async (job) => {
          const { prepared } = await preparing.prepare(settings, job);
          return project(prepared.matrix, options, job, onPartial);
        },
        job,
      );
    },

    outlying(settings, job) {
      return outlyings(
        matrixKey(settings),
        async (job) => {
          const { prepared } = await preparing.prepare(settings, job);
          return outlyingRows(prepared.matrix, settings.sweep.seed, job);
        },
        job,
      );
    },
  };
}
