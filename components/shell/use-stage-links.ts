"use client";

import { useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { type Stage, segmentStages, stagePath } from "./stages";

/** Where a stage is; the picked segment stays picked where it applies. */
export function useStageLinks(workspaceId: string): (stage: Stage) => string {
  const segment = useSearchParams().get("segment");
  return useCallback(
    (stage) => {
      const path = stagePath(workspaceId, stage);
      return segment !== null && segmentStages.has(stage)
        ? `${path}?${new URLSearchParams({ segment })}`
        : path;
    },
    [workspaceId, segment],
  );
}
