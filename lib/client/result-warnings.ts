"use client";

import { useMemo } from "react";
import { resultWarnings } from "@/lib/analysis/describe/trust/result-warnings";
import { useDescription } from "./computations";
import type { Segments } from "./segments";
import { currentOf } from "./use-computation";

/** What to be careful about in all segments together; empty until it is known. */
export function useResultWarnings({ segmentations, segmentation }: Segments): readonly string[] {
  const k = segmentations.state === "done" ? segmentation?.k : undefined;
  const description = currentOf(useDescription(k, false));
  return useMemo(() => {
    if (!segmentation || !description) return [];
    const shares = segmentation.segments.map(({ share }) => share);
    return resultWarnings({ shares, warnings: description.segments.map((one) => one.warnings) });
  }, [segmentation, description]);
}
