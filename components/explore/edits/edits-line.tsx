"use client";

import { editsInShort } from "@/lib/analysis/edit/words";
import { useSegments } from "@/lib/client/segments";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import { editWords as words } from "./words";

/** How many segments were found, what was done to them by hand, and what of it does not fit here. */
export function EditsLine() {
  const { base, edited } = useSegments();
  const { edits } = useWorkspaceState().workspace.choices;
  if (!base || !edited || edits.length === 0) return null;
  const inShort = editsInShort(edits, edited.outcomes);
  const skipped = edited.outcomes.filter(({ isApplied }) => !isApplied).length;
  return (
    <div className="px-4 pb-2 text-muted text-xs">
      {inShort === "" ? null : <p>{words.summary(base.clustering.k, inShort)}</p>}
      {skipped === 0 ? null : (
        <p className="text-warn">
          {words.skipped(skipped)} {words.seeHistory}
        </p>
      )}
    </div>
  );
}
