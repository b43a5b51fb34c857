import type { Job } from "@/lib/analysis/executor";
import { certainties } from "@/lib/analysis/outlying/certainties";
import type { Pipeline } from "@/lib/analysis/pipeline-api";
import { runSteps } from "@/lib/analysis/run-steps";
import type { Certainty } from "@/lib/schema/outlying";
import type { Request } from "@/lib/schema/request";

export async function answerCertainty(
  pipeline: Pipeline,
  { settings, k }: Extract<Request, { verb: "certainty" }>,
  job: Job,
): Promise<Certainty> {
  const { prepared } = await pipeline.prepare(settings, job);
  const { scored } = await pipeline.segments(settings, k, job);
  return runSteps(certainties(prepared.matrix, scored), job);
}
