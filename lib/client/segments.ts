"use client";

import { useMemo } from "react";
import { segmentNames } from "@/lib/analysis/persona/segment-names";
import type { ScoredClustering, Sweep } from "@/lib/schema/clustering";
import type { Persona } from "@/lib/schema/persona";
import type { Segmentation } from "@/lib/schema/segment";
import { type Computation, useSegmentations, useSweep } from "./computations";
import { emptyPersona } from "./edit-persona";
import { useWorkspaceState } from "./workspace-context";

/** The segments people look at: the chosen or else the recommended number of them, and their names. */
export interface Segments {
  readonly sweep: Computation<Sweep>;
  readonly segmentations: Computation<readonly Segmentation[]>;
  /** Undefined until there is a sweep. */
  readonly k: number | undefined;
  readonly entry: ScoredClustering | undefined;
  readonly segmentation: Segmentation | undefined;
  /** Keyed by the segment's number. */
  readonly names: ReadonlyMap<number, string>;
  /** What a person wrote about a segment; empty texts when nothing. */
  persona(segment: number): Persona;
}

export function useSegments(): Segments {
  const sweep = useSweep();
  // Asked only once the sweep is there: both would report the same work.
  const segmentations = useSegmentations(sweep.state === "done");
  const { k: chosen, personas } = useWorkspaceState().workspace.choices;

  const picked = useMemo(() => {
    const k = sweep.data && nearestK(sweep.data, chosen ?? sweep.data.verdict.k);
    return {
      k,
      entry: sweep.data?.entries.find((e) => e.clustering.k === k),
      segmentation: segmentations.data?.find((s) => s.k === k),
    };
  }, [sweep.data, segmentations.data, chosen]);
  const isEdited = edits.length > 0;
  // As with the segmentations: one after the other.
  const edited = useEdited(isEdited && segmentations.state === "done" ? picked.k : undefined);

  const names = useMemo(
    () => segmentNames(picked.segmentation?.segments ?? [], personas),
    [picked.segmentation, personas],
  );

  return {
    sweep,
    segmentations,
    ...picked,
    names,
    persona: (segment) => personas.find((p) => p.segment === segment) ?? emptyPersona(segment),
  };
}

/** The number of segments of the sweep that comes closest; fewer where two come as close. */
function nearestK({ entries }: Sweep, wanted: number): number | undefined {
  let nearest: number | undefined;
  for (const { clustering } of entries) {
    const isNearer =
      nearest === undefined || Math.abs(clustering.k - wanted) < Math.abs(nearest - wanted);
    if (isNearer) nearest = clustering.k;
  }
  return nearest;
}
