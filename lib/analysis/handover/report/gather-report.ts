import { columnsBehind } from "@/lib/analysis/describe/columns-behind";
import { judgeTrust } from "@/lib/analysis/describe/trust/trust";
import { warningText } from "@/lib/analysis/describe/trust/warnings";
import type { Job } from "@/lib/analysis/executor";
import { segmentNames } from "@/lib/analysis/persona/segment-names";
import type { Pipeline } from "@/lib/analysis/pipeline-api";
import { biasNotes } from "@/lib/analysis/profile/bias-notes";
import { profileSteps } from "@/lib/analysis/profile/profile-table";
import { runSteps } from "@/lib/analysis/run-steps";
import { Failure } from "@/lib/schema/failure";
import { personaSchema } from "@/lib/schema/persona";
import { projectionOptionsSchema } from "@/lib/schema/projection";
import type { Settings } from "@/lib/schema/settings";
import type { ReportHead, ReportInput, ReportSegment } from "./report-input";

const noneByHand: ReadonlySet<number> = new Set();

/** Asks the pipeline for all a report tells of the k segments. Takes as long as what was not yet computed. */
export async function gatherReport(
  pipeline: Pipeline,
  settings: Settings,
  k: number,
  head: ReportHead,
  job: Job,
): Promise<ReportInput> {
  const understood = await pipeline.understand(settings, job);
  const { prepared } = await pipeline.prepare(settings, job);
  const sweep = await pipeline.sweep(settings, job);
  const segmentations = await pipeline.segmentations(settings, job);
  const scored = sweep.entries.find(({ clustering }) => clustering.k === k);
  const segmentation = segmentations.find((one) => one.k === k);
  if (!scored || !segmentation) {
    throw new Failure("option-invalid", `There is no result for ${k} segments.`);
  }
  const description = await pipeline.description(settings, k, job);
  const stability = (await pipeline.sweepStability(settings, job)).byK;
  const projection = await pipeline.projection(settings, projectionOptionsSchema.parse({}), job);
  const fingerprint = await pipeline.fingerprint(settings, job);

  const { columns } = await runSteps(profileSteps(prepared.table), job);
  const held = stability.find((one) => one.k === k)?.jaccard;
  const names = segmentNames(segmentation.segments, head.personas);
  const nameOf = (segment: number) => names.get(segment) ?? `segment ${segment + 1}`;
  const segments = segmentation.segments.map((summary, cluster): ReportSegment => {
    const { segment } = summary;
    const persona =
      head.personas.find((one) => one.segment === segment) ?? personaSchema.parse({ segment });
    const described = description.segments.find((one) => one.segment === segment);
    const rule = described?.rule ?? null;
    const figures = rule && { precision: rule.precision.value, coverage: rule.coverage.value };
    const jaccard = noneByHand.has(segment) ? null : (held?.[cluster]?.mean ?? Number.NaN);
    return {
      cluster,
      summary,
      name: nameOf(segment),
      look: persona.color ?? segment,
      persona,
      described,
      judgment: judgeTrust({ ...summary, jaccard, rule: figures }),
      warnings: (described?.warnings ?? []).map((one) => warningText(one, nameOf)),
    };
  });
  return {
    head,
    settings,
    understood,
    prepared,
    sweep,
    scored,
    segmentation,
    description,
    stability,
    projection,
    fingerprint,
    segments: segments.toSorted((a, b) => a.summary.segment - b.summary.segment),
    bias: biasNotes(prepared.table, columns, new Set(columnsBehind(prepared.matrix))),
  };
}
