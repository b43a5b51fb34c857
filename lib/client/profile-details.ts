"use client";

import type { ProfileDetail } from "@/lib/schema/description";
import { useDescription } from "./computations";
import type { Segments } from "./segments";
import { currentOf } from "./use-computation";

/** The lines of the profile that people see in more depth, in its order; undefined until they are known. */
export function useProfileDetails({
  segmentations,
  segmentation,
}: Segments): readonly ProfileDetail[] | undefined {
  const isCurrent = segmentations.state === "done";
  const description = useDescription(isCurrent ? segmentation?.k : undefined, false);
  const details = currentOf(description)?.details;
  return details?.length === segmentation?.profile.length ? details : undefined;
}
