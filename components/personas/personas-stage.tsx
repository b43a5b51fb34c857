"use client";

import { stagePath } from "@/components/shell/stages";
import { ButtonLink } from "@/components/ui/button-link";
import { ComputationFrame, ComputationStatus } from "@/components/ui/computation-frame";
import { Panel } from "@/components/ui/panel";
import { useSegments } from "@/lib/client/segments";
import type { Computation } from "@/lib/client/use-computation";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import { Personas } from "./personas";
import { personasWords as words } from "./words";

/** What each segment is like, and what people write about it. */
export function PersonasStage() {
  const segments = useSegments();
  const { sweep, segmentations } = segments;
  const { id } = useWorkspaceState().workspace;
  const latest: Computation<unknown> = sweep.state === "done" ? segmentations : sweep;
  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <h1 className="sr-only">{words.title}</h1>
      {sweep.data && segmentations.data ? (
        <ComputationFrame computation={latest} what={words.what}>
          {() => <Personas segments={segments} />}
        </ComputationFrame>
      ) : (
        <Panel className="flex min-h-80 flex-1 flex-col items-center justify-center gap-2 p-6">
          <ComputationStatus computation={latest} what={words.what} />
          {latest.state === "failed" ? (
            <ButtonLink href={stagePath(id, "prepare")} variant="primary">
              {words.toPrepare}
            </ButtonLink>
          ) : null}
        </Panel>
      )}
    </div>
  );
}
