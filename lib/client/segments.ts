"use client";

import { useMemo } from "react";
import { segmentNames } from "@/lib/analysis/persona/names/segment-names";
import type { ScoredClustering, Sweep } from "@/lib/schema/clustering";
import type { Persona } from "@/lib/schema/persona";
import type { SegmentsReply } from "@/lib/schema/reply";
import type { Segmentation } from "@/lib/schema/segment";
import { type Computation, useEdited, useSegmentations, useSweep } from "./computations";
import { emptyPersona } from "./edit-persona";
import { useWorkspaceState } from "./workspace-context";

/** The segments people look at: the chosen or else the recommended number of them, after hand edits, and their names. */
export interface Segments {
  readonly sweep: Computation<Sweep>;
  /** Of the algorithm, for every k; done once the hand edits are applied too. */
  readonly segmentations: Computation<readonly Segmentation[]>;
  /** Of the sweep; hand edits can make more or fewer. Undefined until there is a sweep. */
  readonly k: number | undefined;
  readonly entry: ScoredClustering | undefined;
  readonly segmentation: Segmentation | undefined;
  /** Before hand edits. */
  readonly base: ScoredClustering | undefined;
  /** What became of the hand edits; null where there are none, or while nobody knows. */
  readonly edited: Pick<SegmentsReply, "outcomes" | "byHand" | "locked"> | null;
  /** Keyed by the segment's number. */
  readonly names: ReadonlyMap<number, string>;
  /** What a person wrote about a segment; empty texts when nothing. */
  persona(segment: number): Persona;
}

export function useSegments(): Segments {
  const sweep = useSweep();
  // Asked only once the sweep is there: both would report the same work.
  const found = useSegmentations(sweep.state === "done");
  const { k: chosen, personas, edits } = useWorkspaceState().workspace.choices;
  const k = sweep.data && nearestK(sweep.data, chosen ?? sweep.data.verdict.k);
  const isEdited = edits.length > 0;
  const answer = useEdited(isEdited && found.state === "done" ? k : undefined);
  const { state, isStale } = answer;
  const draft = answer.running?.progress.partial as SegmentsReply | undefined;
  const data = (state === "working" ? draft : undefined) ?? answer.data;
  const isOld = isStale && data === answer.data;

  const picked = useMemo(() => {
    const base = sweep.data?.entries.find((one) => one.clustering.k === k);
    const unedited = { segmentation: found.data?.find((one) => one.k === k), entry: base };
    const shown = isEdited ? shownOf({ state, data, isStale: isOld }, k, base) : "base";
    if (shown === "base") return { base, ...unedited, edited: null };
    if (shown === "nothing") {
      return { base, segmentation: undefined, entry: undefined, edited: null };
    }
    const { entry, segmentation, ...edited } = shown;
    return { base, segmentation, entry, edited };
  }, [sweep.data, found.data, k, isEdited, state, data, isOld]);

  const names = useMemo(
    () => segmentNames(picked.segmentation?.segments ?? [], personas),
    [picked.segmentation, personas],
  );

  return {
    sweep,
    segmentations: isEdited && found.state === "done" ? { ...answer, data: found.data } : found,
    k,
    ...picked,
    names,
    persona: (segment) => personas.find((p) => p.segment === segment) ?? emptyPersona(segment),
  };
}

/**
 * While edits are applied anew, what they were before stays in sight; where that failed or was cancelled and is about
 * another k, the segments without edits are shown.
 */
function shownOf(
  { state, data, isStale }: Pick<Computation<SegmentsReply>, "state" | "data" | "isStale">,
  k: number | undefined,
  base: ScoredClustering | undefined,
): SegmentsReply | "base" | "nothing" {
  if (data && !isStale) return data;
  const isOver = state === "failed" || state === "cancelled";
  const isAbout = data?.entry.clustering.labels.length === base?.clustering.labels.length;
  if (data && isAbout && (data.segmentation.k === k || !isOver)) return data;
  return isOver ? "base" : "nothing";
}

/** The number of segments of the sweep that comes closest; fewer where two come as close. */
export function nearestK({ entries }: Sweep, wanted: number): number | undefined {
  let nearest: number | undefined;
  for (const { clustering } of entries) {
    const isNearer =
      nearest === undefined || Math.abs(clustering.k - wanted) < Math.abs(nearest - wanted);
    if (isNearer) nearest = clustering.k;
  }
  return nearest;
}
