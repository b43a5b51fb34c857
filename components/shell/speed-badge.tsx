"use client";

import { Snail } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Hint } from "@/components/ui/hint";
import { shellWords } from "./words";

const never = () => () => {};

/** Said where the page lacks shared memory, so that nobody wonders. */
export function SpeedBadge() {
  const isSlower = useSyncExternalStore(
    never,
    () => !window.crossOriginIsolated,
    () => false,
  );
  if (!isSlower) return null;
  return (
    <Hint text={shellWords.slowerDetail}>
      <span className="inline-flex h-7 shrink-0 items-center gap-1.5 rounded-full bg-warn-soft px-2.5 text-warn text-xs">
        <Snail className="size-3.5" aria-hidden />
        {shellWords.slower}
      </span>
    </Hint>
  );
}
