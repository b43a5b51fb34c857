import type { Description } from "@/lib/schema/description";
import type { SegmentStability, SweepStability } from "@/lib/schema/stability";
import { describeDetails } from "../describe/describe-details";
import { explainRow } from "../describe/why/explain-row";
import { jaccardOfEdited } from "../edit/stability-of-edited";
import { memo } from "../memo";
import type { Pipeline } from "../pipeline-api";
import { columnAgreement, segmentStability, sweepStability } from "../score/segment-stability";
import { segmentsKey, sweepKey } from "../settings-keys";
import type { Preparing } from "./preparing";
import type { Segmenting } from "./segmenting";

/** What the pipeline tells of segments. */
export type Describing = Pick<
  Pipeline,
  "description" | "why" | "stability" | "sweepStability" | "agreement"
> & {
  /** Of segments whose numbers have changed. */
  forget(): void;
};

/** Segments → what sets them apart, and how far they can be relied on. */
export function createDescribing(preparing: Preparing, segmenting: Segmenting): Describing {
  const descriptions = memo<Description>(12);
  const stabilities = memo<SegmentStability>(12);
  const sweepStabilities = memo<SweepStability>(6);

  return {
    forget() {
      descriptions.keepOnly("");
      stabilities.keepOnly("");
      sweepStabilities.keepOnly("");
    },

    description(settings, k, job) {
      return descriptions(
        segmentsKey(settings, k),
        async (job) => {
          const { prepared } = await preparing.prepare(settings, job);
          const { scored, segmentation } = await segmenting.segments(settings, k, job);
          const { seed } = settings.sweep;
          return describeDetails({ prepared, scored, segmentation, seed }, job);
        },
        job,
      );
    },

    async why(settings, k, row, job) {
      const { prepared } = await preparing.prepare(settings, job);
      return explainRow(prepared, (await segmenting.segments(settings, k, job)).scored, row);
    },

    stability(settings, k, resamples, job) {
      const { parameters, sweep: options } = settings;
      return stabilities(
        JSON.stringify([segmentsKey(settings, k), resamples]),
        async (job) => {
          const { prepared } = await preparing.prepare(settings, job);
          const segments = await segmenting.segments(settings, k, job);
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
          const { prepared } = await preparing.prepare(settings, job);
          const swept = await segmenting.sweep(settings, job);
          return sweepStability(prepared, swept, { options, parameters }, job);
        },
        job,
      );
    },

    async agreement(settings, k, column, job) {
      const { prepared } = await preparing.prepare(settings, job);
      const { clustering } = (await segmenting.segments(settings, k, job)).scored;
      return columnAgreement(prepared, clustering, column, settings.sweep.seed, job);
    },
  };
}
