"use client";

import { useSegments } from "@/lib/client/segments";
import { editWords as words } from "./words";

/** That some of what was changed by hand does not fit the segments in sight. */
export function EditsLine() {
  const { edited } = useSegments();
  const skipped = (edited?.outcomes ?? []).filter(({ isApplied }) => !isApplied).length;
  if (skipped === 0) return null;
  return (
    <p className="px-4 pb-2 text-warn text-xs">
      {words.skipped(skipped)} {words.seeHistory}
    </p>
  );
}
