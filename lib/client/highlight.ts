"use client";

import { useSyncExternalStore } from "react";
import type { Highlight } from "./highlight-store";
import { useSession } from "./workspace-context";

/** What is pointed at on any view. Components that only point use `usePoint`, and are not rendered again. */
export function useHighlight(): Highlight | null {
  const { highlight } = useSession();
  return useSyncExternalStore(highlight.subscribe, highlight.state, () => null);
}

/** Points at a segment or at customers, for all views; null when the pointer or the focus leaves. */
export function usePoint(): (highlight: Highlight | null) => void {
  return useSession().highlight.point;
}
