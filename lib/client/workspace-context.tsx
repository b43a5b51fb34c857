"use client";

import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { type FailureData, toFailureData } from "@/lib/schema/failure";
import { loadWorkspace } from "./storage/work-store";
import { openSession, type WorkspaceSession, type WorkspaceState } from "./workspace-session";

const SessionContext = createContext<WorkspaceSession | null>(null);

export type Opening =
  | { readonly kind: "opening" }
  | { readonly kind: "missing" }
  | { readonly kind: "failed"; readonly error: FailureData }
  | { readonly kind: "open"; readonly session: WorkspaceSession };

/** Opens a stored workspace for as long as the component is there. */
export function useOpening(id: string): Opening {
  const [opening, setOpening] = useState<Opening>({ kind: "opening" });
  useEffect(() => {
    let session: WorkspaceSession | null = null;
    let isGone = false;
    loadWorkspace(id)
      .then(async (workspace) => {
        if (isGone) return;
        if (!workspace) {
          setOpening({ kind: "missing" });
          return;
        }
        const opened = openSession(workspace);
        session = opened;
        await opened.ready;
        if (!isGone) setOpening({ kind: "open", session: opened });
      })
      .catch((thrown: unknown) => {
        if (!isGone) setOpening({ kind: "failed", error: toFailureData(thrown) });
      });
    const flush = () => void session?.flush();
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      isGone = true;
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
      session?.stop();
    };
  }, [id]);
  return opening;
}

export function SessionProvider({
  session,
  children,
}: {
  readonly session: WorkspaceSession;
  readonly children: ReactNode;
}) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): WorkspaceSession {
  const session = use(SessionContext);
  if (!session) throw new Error("useSession needs a SessionProvider above it");
  return session;
}

export function useWorkspaceState(): WorkspaceState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.state, session.state);
}
