"use client";

import type { Algorithm } from "@/lib/schema/algorithm";
import type { ResultChoice } from "@/lib/schema/kept-result";
import type { ProjectionOptions } from "@/lib/schema/projection";
import type { Settings } from "@/lib/schema/settings";
import { ofAnyMethod, ofReading, settingsOf, withoutEdits } from "./settings-kinds";
import { type Computation, useComputation } from "./use-computation";
import { useWorkspaceState } from "./workspace-context";

/** What the choices of the workspace ask the pipeline for. */
export function useSettings(): Settings {
  return settingsOf(useWorkspaceState().workspace.choices);
}

/** The same without hand edits, for questions they have no part in. */
export function useMethodSettings(): Settings {
  return withoutEdits(useSettings());
}

/** The settings that decide how the file is understood; recipe and algorithm have no part in it. */
export function useReadingSettings(): Settings {
  return ofReading(useSettings());
}

export function useUnderstood() {
  return useComputation({ verb: "understand", settings: useReadingSettings() });
}

export function usePrepared() {
  const settings = useSettings();
  return useComputation({ verb: "prepare", settings: ofAnyMethod(settings) });
}

/** What the suggested recipe makes, whatever recipe is chosen. */
export function useSuggested(isEnabled: boolean) {
  const settings = useReadingSettings();
  return useComputation(isEnabled ? { verb: "prepare", settings } : null, "suggested");
}

/** The columns a step of the recipe changed, before and after. */
export function useStepPictures(stepId: string, isEnabled: boolean) {
  const settings = useSettings();
  const request = {
    verb: "stepPictures",
    settings: ofAnyMethod(settings),
    stepId,
  } as const;
  return useComputation(isEnabled ? request : null, `stepPictures ${stepId}`);
}

export function useSweep(isEnabled = true) {
  const settings = useMethodSettings();
  return useComputation(isEnabled ? { verb: "sweep", settings } : null, "sweep");
}

/** null: the chosen method's own tree, or Ward's where it has none. */
export function useTree(linkage: Algorithm | null) {
  const settings = useMethodSettings();
  const method = linkage === null ? {} : { algorithm: linkage, parameters: {} };
  return useComputation({ verb: "tree", settings: { ...settings, ...method } });
}

/** What each segment is like, for every k of the sweep. */
export function useSegmentations(isEnabled = true) {
  const settings = useMethodSettings();
  return useComputation(isEnabled ? { verb: "segmentations", settings } : null, "segmentations");
}

/** The k segments after hand edits; undefined: they are not asked for. */
export function useEdited(k: number | undefined) {
  const settings = useSettings();
  return useComputation(k === undefined ? null : { verb: "segments", settings, k }, "segments");
}

/** Differences with intervals, rules and edge cases of the k segments; undefined: there are none yet. `isWatched`: see `useComputation`. */
export function useDescription(k: number | undefined, isWatched = true) {
  const settings = useSettings();
  return useComputation(
    k === undefined ? null : { verb: "description", settings, k },
    `description ${k}`,
    isWatched,
  );
}

/** Why a row of the Matrix is in its segment; undefined: nobody asked. */
export function useWhy(k: number | undefined, row: number | undefined) {
  const settings = useSettings();
  return useComputation(
    k === undefined || row === undefined ? null : { verb: "why", settings, k, row },
    "why",
  );
}

/** How well the segments of every k are found again. */
export function useSweepStability(isEnabled: boolean, isWatched = true) {
  const settings = useMethodSettings();
  const request = isEnabled ? ({ verb: "sweepStability", settings } as const) : null;
  return useComputation(request, "sweepStability", isWatched);
}

/** A column of the table for the rows of the Matrix. null: none is asked for. */
export function useColumnValues(column: string | null, kind = "columnValues") {
  const settings = useSettings();
  const request = { verb: "columnValues", settings: ofAnyMethod(settings) } as const;
  return useComputation(column === null ? null : { ...request, column }, kind);
}

/** Per row of the Matrix, the cluster it would be in if not in its own. */
export function useRunnersUp(k: number) {
  const settings = useSettings();
  return useComputation({ verb: "runnersUp", settings, k });
}

/** The segments that other choices make of the same customers. None asked for: nothing. */
export function useCompared(results: readonly ResultChoice[], kind: string) {
  const settings = useSettings();
  const asked = results.map(({ algorithm, parameters, k, edits }) => {
    return { algorithm, parameters, k, edits };
  });
  return useComputation(
    results.length === 0
      ? null
      : { verb: "compare", settings: ofAnyMethod(settings), results: asked },
    `compare ${kind}`,
  );
}

/** Which methods suit these customers, and why. */
export function useAdvice(isEnabled: boolean) {
  const settings = useSettings();
  return useComputation(
    isEnabled ? { verb: "advice", settings: ofAnyMethod(settings) } : null,
    "advice",
  );
}

/** Who stands apart from everybody. */
export function useOutlying(isEnabled: boolean) {
  const settings = useSettings();
  const request = { verb: "outlying", settings: ofAnyMethod(settings) } as const;
  return useComputation(isEnabled ? request : null, "outlying");
}

/** How sure the segment of each row is, and which segments run into each other; undefined: there are none yet. */
export function useCertainty(k: number | undefined) {
  const settings = useSettings();
  const request = k === undefined ? null : ({ verb: "certainty", settings, k } as const);
  return useComputation(request, "certainty", false);
}

/** What the chosen method finds over a grid of its settings. */
export function useParameterMap(isEnabled: boolean) {
  const settings = useMethodSettings();
  return useComputation(
    isEnabled ? { verb: "search", settings: { ...settings, parameters: {} } } : null,
    `search ${settings.algorithm}`,
  );
}

export function useProjection(options: ProjectionOptions, isEnabled = true) {
  const settings = useSettings();
  return useComputation(
    isEnabled ? { verb: "projection", settings: ofAnyMethod(settings), options } : null,
  );
}

export type { Computation };
