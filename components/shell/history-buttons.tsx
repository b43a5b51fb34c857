"use client";

import { Redo2, Undo2 } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { useKeys } from "@/components/ui/keys/use-keys";
import { useSession, useWorkspaceState } from "@/lib/client/workspace-context";
import { shellWords } from "./words";

/** Undo and redo over everything a person decided, by button and by keyboard. */
export function HistoryButtons() {
  const session = useSession();
  const { workspace, access } = useWorkspaceState();
  const { past, future } = workspace;
  const isReading = access !== "writing";

  useKeys({ undo: session.undo, redo: session.redo });

  return (
    <div className="flex">
      <IconButton
        label={shellWords.undo(past.at(-1)?.label)}
        disabled={isReading || past.length === 0}
        onClick={session.undo}
      >
        <Undo2 className="size-4" aria-hidden />
      </IconButton>
      <IconButton
        label={shellWords.redo(future.at(-1)?.label)}
        disabled={isReading || future.length === 0}
        onClick={session.redo}
      >
        <Redo2 className="size-4" aria-hidden />
      </IconButton>
    </div>
  );
}
