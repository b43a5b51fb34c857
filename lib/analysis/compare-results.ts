import { Cancelled } from "@/lib/schema/cancelled";
import type { ComparedResult, ComparedResults } from "@/lib/schema/compared-results";
import { toFailureData } from "@/lib/schema/failure";
import type { ResultChoice } from "@/lib/schema/kept-result";
import type { Settings } from "@/lib/schema/settings";
import type { Job } from "./executor";
import type { Pipeline } from "./pipeline-api";
import { flowsBetween } from "./score/flows";

/**
 * The segments that each choice makes of the customers of these settings, and how far any two agree. A choice that cannot
 * be carried out, as for a number of segments that there is not, says why and does not stop the others. O(rows) for each pair.
 */
export async function compareResults(
  pipeline: Pick<Pipeline, "sweep" | "segments">,
  settings: Settings,
  choices: readonly ResultChoice[],
  job: Job,
): Promise<ComparedResults> {
  const results: ComparedResult[] = [];
  for (const choice of choices) results.push(await resultOf(pipeline, settings, choice, job));
  const agreement = results.map(() => results.map(() => Number.NaN));
  for (const [i, one] of results.entries()) {
    for (const [j, other] of results.entries()) {
      if (j < i || !one.ok || !other.ok) continue;
      const { adjustedRand } = flowsBetween(one.partition, other.partition);
      agreement[i]![j] = adjustedRand;
      agreement[j]![i] = adjustedRand;
    }
    await job.pause();
  }
  return { results, agreement };
}

async function resultOf(
  pipeline: Pick<Pipeline, "sweep" | "segments">,
  settings: Settings,
  { algorithm, parameters, k, edits }: ResultChoice,
  job: Job,
): Promise<ComparedResult> {
  const own = { ...settings, algorithm, parameters, edits };
  try {
    const wanted = k ?? (await pipeline.sweep({ ...own, edits: [] }, job)).verdict.k;
    const { scored, segmentation } = await pipeline.segments(own, wanted, job);
    const { clustering, identities } = scored;
    const { labels } = clustering;
    const { segments } = segmentation;
    return { ok: true, partition: { k: clustering.k, labels, identities, segments } };
  } catch (thrown) {
    if (thrown instanceof Cancelled) throw thrown;
    return { ok: false, error: toFailureData(thrown) };
  }
}
