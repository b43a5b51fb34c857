"use client";

import { useCallback, useEffect, useState } from "react";
import type { Workspace } from "@/lib/schema/workspace";
import { listWorkspaces } from "./storage/workspaces";

export interface RecentWorks {
  /** Most recent first; null until they are read. */
  readonly works: readonly Workspace[] | null;
  /** True when this browser stores nothing. */
  readonly failed: boolean;
  reload(): void;
}

export function useRecentWork(): RecentWorks {
  const [works, setWorks] = useState<readonly Workspace[] | null>(null);
  const [failed, setFailed] = useState(false);
  const reload = useCallback(() => {
    listWorkspaces().then(setWorks, () => setFailed(true));
  }, []);
  useEffect(reload, [reload]);
  return { works, failed, reload };
}
