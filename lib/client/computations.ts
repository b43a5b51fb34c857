"use client";

import { useMemo } from "react";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import type { ProjectionOptions } from "@/lib/schema/projection";
import type { Settings } from "@/lib/schema/settings";
import { type Computation, useComputation } from "./use-computation";
import { useWorkspaceState } from "./workspace-context";

const sweepOptions = sweepOptionsSchema.parse({});

/** What the choices of the workspace ask the pipeline for. */
export function useSettings(): Settings {
  const { reading, columns, recipe, algorithm } = useWorkspaceState().workspace.choices;
  return useMemo(
    () => ({ reading, columns, recipe, algorithm, sweep: sweepOptions }),
    [reading, columns, recipe, algorithm],
  );
}

export function useUnderstood() {
  const { reading, columns } = useSettings();
  // The recipe and the algorithm do not change how a file is understood, so they are not part of the question.
  const settings = useMemo(
    (): Settings => ({ reading, columns, recipe: null, algorithm: "kmeans", sweep: sweepOptions }),
    [reading, columns],
  );
  return useComputation({ verb: "understand", settings });
}

export function usePrepared() {
  const settings = useSettings();
  return useComputation({ verb: "prepare", settings: { ...settings, algorithm: "kmeans" } });
}

export function useSweep(isEnabled = true) {
  const settings = useSettings();
  return useComputation(isEnabled ? { verb: "sweep", settings } : null);
}

export function useTree(isEnabled = true) {
  const settings = useSettings();
  return useComputation(isEnabled ? { verb: "tree", settings } : null);
}

/** What each segment is like, for every k of the sweep. */
export function useSegmentations(isEnabled = true) {
  const settings = useSettings();
  return useComputation(isEnabled ? { verb: "segmentations", settings } : null);
}

export function useProjection(options: ProjectionOptions, isEnabled = true) {
  const settings = useSettings();
  return useComputation(
    isEnabled
      ? { verb: "projection", settings: { ...settings, algorithm: "kmeans" }, options }
      : null,
  );
}

export type { Computation };
