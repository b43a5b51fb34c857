import type { PeoplesSegments, Understood } from "@/lib/analysis/pipeline-api";
import { searchable } from "@/lib/schema/algorithm";
import type { Verdict } from "@/lib/schema/clustering";
import { Failure } from "@/lib/schema/failure";
import type { Prepared } from "@/lib/schema/prepared";
import type { Settings } from "@/lib/schema/settings";
import type { Analysis } from "./open-analysis";

/** One partition of a file's rows with everything that is handed over about it. */
export interface Found extends PeoplesSegments {
  readonly fileName: string;
  readonly understood: Understood;
  readonly settings: Settings;
  readonly prepared: Prepared;
  readonly verdict: Verdict;
  /** By identity. */
  readonly names: ReadonlyMap<number, string>;
}

/**
 * The partition into k segments, or into as many as the sweep recommends. The whole sweep runs in
 * either case, so that numbers and labels are those the app shows for the same k.
 */
export async function findSegments(analysis: Analysis, k: number | undefined): Promise<Found> {
  const { pipeline, settings, job, understood, fileName } = analysis;
  const { prepared } = await pipeline.prepare(settings, job);
  const { entries, verdict, distinctRows } = await pipeline.sweep(settings, job);
  const wanted = k ?? verdict.k;
  if (!entries.some((entry) => entry.clustering.k === wanted)) {
    if (searchable.has(settings.algorithm)) {
      throw new Failure(
        "option-invalid",
        `The method "${settings.algorithm}" finds the number of segments by itself, ${verdict.k} here; --k ${wanted} cannot be had of it.`,
      );
    }
    const most = entries.at(-1)?.clustering.k ?? 1;
    throw new Failure(
      "too-few-distinct-rows",
      `These rows contain only ${distinctRows} different customers, so at most ${most} segments can be formed; ${wanted} were asked for.`,
    );
  }
  const segments = await pipeline.segments(settings, wanted, job);
  const { segmentation } = segments;
  const names = new Map(segmentation.segments.map((s) => [s.segment, s.suggestedName]));
  return { fileName, understood, settings, prepared, verdict, names, ...segments };
}
