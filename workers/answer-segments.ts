import type { Job } from "@/lib/analysis/executor";
import type { PeoplesSegments, Pipeline } from "@/lib/analysis/pipeline-api";
import type { SegmentsReply } from "@/lib/schema/reply";
import type { Request } from "@/lib/schema/request";

/** A draft rides on the progress, so that the page repaints before the scores of many customers are known. */
export async function answerSegments(
  pipeline: Pipeline,
  { settings, k }: Extract<Request, { verb: "segments" }>,
  job: Job,
): Promise<SegmentsReply> {
  const found = await pipeline.segments(settings, k, job, (draft) =>
    job.report({ stage: "edits", done: 1, total: 1, partial: replyOf(draft) }),
  );
  return replyOf(found);
}

function replyOf(found: PeoplesSegments): SegmentsReply {
  const { scored, segmentation, outcomes, byHand, locked } = found;
  return {
    entry: scored,
    segmentation,
    outcomes: outcomes.map(({ replay: _, ...outcome }) => outcome),
    byHand,
    locked,
  };
}
