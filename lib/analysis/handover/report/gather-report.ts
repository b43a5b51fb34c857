import { columnsBehind } from "@/lib/analysis/describe/columns-behind";
import { judgeTrust } from "@/lib/analysis/describe/trust/trust";
import { warningText } from "@/lib/analysis/describe/trust/warnings";
import { jaccardOfEdited } from "@/lib/analysis/edit/stability-of-edited";
import { editText, outcomeText } from "@/lib/analysis/edit/words";
import type { Job } from "@/lib/analysis/executor";
import { segmentNames } from "@/lib/analysis/persona/names/segment-names";
import type { Pipeline } from "@/lib/analysis/pipeline-api";
import { biasNotes } from "@/lib/analysis/profile/bias-notes";
import { profileSteps } from "@/lib/analysis/profile/profile-table";
import { runSteps } from "@/lib/analysis/run-steps";
import { personaSchema } from "@/lib/schema/persona";
import { projectionOptionsSchema } from "@/lib/schema/projection";
import type { Settings } from "@/lib/schema/settings";
import type { ReportHead, ReportInput, ReportSegment } from "./report-input";

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
  const seen = await pipeline.segments(settings, k, job);
  const { scored, segmentation } = seen;
  const description = await pipeline.description(settings, k, job);
  const stability = (await pipeline.sweepStability(settings, job)).byK;
  const projection = await pipeline.projection(settings, projectionOptionsSchema.parse({}), job);
  const fingerprint = await pipeline.fingerprint(settings, job);

  const { columns } = await runSteps(profileSteps(prepared.table), job);
  const found = stability.find((one) => one.k === k)?.jaccard ?? [];
  const held = jaccardOfEdited(found, seen);
  const names = segmentNames(segmentation.segments, head.personas);
  const nameOf = (segment: number) => names.get(segment) ?? `segment ${segment + 1}`;
  const segments = segmentation.segments.map((summary, cluster): ReportSegment => {
    const { segment } = summary;
    const persona =
      head.personas.find((one) => one.segment === segment) ?? personaSchema.parse({ segment });
    const described = description.segments.find((one) => one.segment === segment);
    const rule = described?.rule ?? null;
    const figures = rule && { precision: rule.precision.value, coverage: rule.coverage.value };
    const isByHand = seen.byHand.includes(segment);
    const jaccard = isByHand ? null : (held[cluster]?.mean ?? Number.NaN);
    return {
      cluster,
      summary,
      name: nameOf(segment),
      look: { shape: segment, color: persona.color ?? segment },
      persona,
      described,
      held: held[cluster],
      judgment: judgeTrust({ ...summary, jaccard, rule: figures, verdict: sweep.verdict.kind }),
      warnings: (described?.warnings ?? []).map((one) => warningText(one, nameOf)),
    };
  });
  return {
    head,
    settings,
    k,
    understood,
    prepared,
    sweep,
    scored,
    segmentation,
    edits: settings.edits.map((edit, i) => {
      const outcome = seen.outcomes[i];
      const became = outcome ? ` ${outcomeText(outcome, nameOf)}` : "";
      return `${editText(edit, nameOf)}.${became}`;
    }),
    description,
    stability,
    projection,
    fingerprint,
    segments: segments.toSorted((a, b) => a.summary.segment - b.summary.segment),
    bias: biasNotes(prepared.table, columns, new Set(columnsBehind(prepared.matrix))),
  };
}
