import type { Job } from "@/lib/analysis/executor";
import type { Pipeline } from "@/lib/analysis/pipeline-api";
import { runnersUp } from "@/lib/analysis/score/runner-up";
import { Failure } from "@/lib/schema/failure";
import type { Request } from "@/lib/schema/request";

export async function answerRunnersUp(
  pipeline: Pipeline,
  { settings, k }: Extract<Request, { verb: "runnersUp" }>,
  job: Job,
): Promise<Int32Array> {
  const { prepared } = await pipeline.prepare(settings, job);
  const { entries } = await pipeline.sweep(settings, job);
  const entry = entries.find(({ clustering }) => clustering.k === k);
  if (!entry) throw new Failure("option-invalid", `There is no result for ${k} segments.`);
  return runnersUp(prepared.matrix, entry.clustering);
}
