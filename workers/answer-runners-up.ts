import type { Job } from "@/lib/analysis/executor";
import type { Pipeline } from "@/lib/analysis/pipeline-api";
import { runnersUp } from "@/lib/analysis/score/runner-up";
import type { Request } from "@/lib/schema/request";

export async function answerRunnersUp(
  pipeline: Pipeline,
  { settings, k }: Extract<Request, { verb: "runnersUp" }>,
  job: Job,
): Promise<Int32Array> {
  const { prepared } = await pipeline.prepare(settings, job);
  const { scored } = await pipeline.segments(settings, k, job);
  return runnersUp(prepared.matrix, scored.clustering);
}
