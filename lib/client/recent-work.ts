"use client";

import { useCallback, useEffect, useState } from "react";
import type { Workspace } from "@/lib/schema/workspace";
import { unstoredWorkspaces } from "./storage/unstored-works";
import { listWorkspaces } from "./storage/workspaces";

export interface RecentWork {
  readonly workspace: Workspace;
  /** False when it ends with this tab. */
  readonly isKept: boolean;
}

export interface RecentWorks {
  /** Those that are not kept first, then by the last change, latest first; null until they are read. */
  readonly works: readonly RecentWork[] | null;
  /** True when this browser stores nothing. */
  readonly failed: boolean;
  reload(): void;
}

export function useRecentWork(): RecentWorks {
  const [works, setWorks] = useState<readonly RecentWork[] | null>(null);
  const [failed, setFailed] = useState(false);
  const reload = useCallback(() => {
    const show = (stored: readonly Workspace[]) =>
      setWorks([
        ...unstoredWorkspaces().map((workspace) => ({ workspace, isKept: false })),
        ...stored.map((workspace) => ({ workspace, isKept: true })),
      ]);
    listWorkspaces().then(show, () => {
      show([]);
      setFailed(true);
    });
  }, []);
  useEffect(reload, [reload]);
  return { works, failed, reload };
}
