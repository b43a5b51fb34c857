"use client";

import { useMemo } from "react";
import { type Judgment, judgeTrust } from "@/lib/analysis/describe/trust/trust";
import { warningText } from "@/lib/analysis/describe/trust/warnings";
import { useDescription, useSweepStability } from "./computations";
import type { Segments } from "./segments";
import { currentOf } from "./use-computation";

export type { Judgment };

/** What is known of a segment beyond its figures. */
export interface Trusted {
  readonly judgment: Judgment;
  /** What to be careful about, as sentences. */
  readonly warnings: readonly string[];
}

/**
 * How far each segment can be relied on, by its number; empty until both its stability and its rule are known. The stability is
 * asked for last, for it takes longest.
 */
export function useTrust({
  sweep,
  segmentations,
  segmentation,
  base,
  edited,
  names,
}: Segments): ReadonlyMap<number, Trusted> {
  const k = segmentations.state === "done" ? segmentation?.k : undefined;
  const description = useDescription(k, false);
  const stability = useSweepStability(description.state === "done", false);
  const described = currentOf(description);
  const verdict = sweep.data?.verdict.kind;
  const held = currentOf(stability)?.byK.find((one) => one.k === k)?.jaccard;
  return useMemo(() => {
    const trusted = new Map<number, Trusted>();
    if (!segmentation || !described || !held || !verdict || described.k !== segmentation.k)
      return trusted;
    for (const { segment, silhouette, size } of segmentation.segments) {
      const { rule = null, warnings = [] } =
        described.segments.find((one) => one.segment === segment) ?? {};
      const jaccard = edited?.byHand.includes(segment)
        ? null
        : (held[base?.identities.indexOf(segment) ?? -1]?.mean ?? Number.NaN);
      const figures = rule && { precision: rule.precision.value, coverage: rule.coverage.value };
      trusted.set(segment, {
        judgment: judgeTrust({ jaccard, silhouette, size, rule: figures, verdict }),
        warnings: warnings.map((one) =>
          warningText(one, (other) => names.get(other) ?? "another segment"),
        ),
      });
    }
    return trusted;
  }, [segmentation, described, held, base, edited, names, verdict]);
}
