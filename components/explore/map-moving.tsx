"use client";

import { Button } from "@/components/ui/button";
import { computationWords } from "@/components/ui/computation-words";
import { formatRemaining } from "@/components/ui/formats";
import type { HoldableComputation } from "@/lib/client/use-computation";
import type { Projection } from "@/lib/schema/projection";
import { exploreWords as words } from "./words";

/** How far a map is arranged, with a way to let it wait, go on, or end. */
export function MapMoving({
  computation,
}: {
  readonly computation: HoldableComputation<Projection>;
}) {
  const { running, cancel, hold } = computation;
  const isHeld = running?.isHeld === true;
  const progress = running?.progress;
  return (
    <div className="flex items-center justify-between gap-3 px-4 text-muted text-xs" role="status">
      <span>
        {isHeld
          ? words.tsneHeld(progress?.done ?? 0, progress?.total ?? 0)
          : words.tsneRunning(progress?.done ?? 0, progress?.total ?? 0)}
        {running?.remainingMs == null ? "" : ` · ${formatRemaining(running.remainingMs)}`}
      </span>
      <span className="flex gap-2">
        <Button size="small" onClick={() => hold(!isHeld)}>
          {isHeld ? words.goOn : words.hold}
        </Button>
        <Button size="small" onClick={cancel}>
          {computationWords.cancel}
        </Button>
      </span>
    </div>
  );
}
