"use client";

import { useState } from "react";
import { useReducedMotion } from "@/components/ui/use-reduced-motion";
import type { Computation } from "@/lib/client/use-computation";
import type { Projection } from "@/lib/schema/projection";

/** A map as it can be drawn now: while it is arranged, as far as it is; after a cancel, as it was left. */
export function useArranged(computation: Computation<Projection>): {
  readonly drawn: Projection | null | undefined;
  readonly isMoving: boolean;
} {
  const [lastPartial, setLastPartial] = useState<Projection | null>(null);
  /** What stands meanwhile, where a person wants nothing to move. */
  const [still, setStill] = useState<Projection | null>(null);
  const { state, data, running } = computation;
  const isStill = useReducedMotion() && running?.isHeld !== true;
  const partial =
    state === "working" ? (running?.progress.partial as Projection | undefined) : null;
  if (partial && partial !== lastPartial) {
    setLastPartial(partial);
    if (!isStill || still === null) setStill(partial);
  }
  return {
    drawn: (partial && (still ?? partial)) ?? (state === "done" ? data : (data ?? lastPartial)),
    isMoving: partial != null,
  };
}
