"use client";

import { useCallback, useEffect, useState } from "react";
import { databaseName } from "./storage/database-name";
import type { StoredWork } from "./storage/recent-works";
import { unstoredWorkspaces } from "./storage/unstored-works";

export interface RecentWork extends StoredWork {
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
    const show = (stored: readonly StoredWork[]) =>
      setWorks([
        ...unstoredWorkspaces().map((work) => ({ ...work, isNewer: false, isKept: false })),
        ...stored.map((work) => ({ ...work, isKept: true })),
      ]);
    listStored().then(show, () => {
      show([]);
      setFailed(true);
    });
  }, []);
  useEffect(reload, [reload]);
  return { works, failed, reload };
}

/** On a first visit nothing is stored, and what reads it need not come. */
async function listStored(): Promise<readonly StoredWork[]> {
  if (!("indexedDB" in window)) throw new Error("no storage");
  const known = "databases" in indexedDB ? await indexedDB.databases() : undefined;
  if (known && !known.some(({ name }) => name === databaseName)) return [];
  const { listWorks } = await import("./storage/recent-works");
  return listWorks();
}
