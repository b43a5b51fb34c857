"use client";

import { useCallback, useSyncExternalStore } from "react";
import { maskCell } from "@/lib/analysis/profile/mask-cell";
import type { ColumnMeaning } from "@/lib/schema/meaning";
import { useWorkspaceState } from "./workspace-context";

/** Workspaces in which a person asked to see personal data; forgotten when the page is left. */
const shown = new Set<string>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether personal data is shown as it stands, and the switch for it. Masked until asked for. */
export function usePersonalView(): readonly [isShown: boolean, show: (isShown: boolean) => void] {
  const { id } = useWorkspaceState().workspace;
  const isShown = useSyncExternalStore(
    subscribe,
    () => shown.has(id),
    () => false,
  );
  const show = useCallback(
    (isWanted: boolean) => {
      if (isWanted) shown.add(id);
      else shown.delete(id);
      for (const listener of listeners) listener();
    },
    [id],
  );
  return [isShown, show];
}

/** A cell as it may be shown now. */
export function useMask(): (text: string, meaning: ColumnMeaning | null | undefined) => string {
  const [isShown] = usePersonalView();
  return useCallback(
    (text, meaning) => (isShown ? text : maskCell(text, meaning ?? undefined)),
    [isShown],
  );
}
