"use client";

import { Redo2, Undo2 } from "lucide-react";
import { useEffect } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { isTyping } from "@/components/ui/is-typing";
import { useSession, useWorkspaceState } from "@/lib/client/workspace-context";
import { shellWords } from "./words";

/** Undo and redo over everything a person decided, by button and by keyboard. */
export function HistoryButtons() {
  const session = useSession();
  const { workspace, access } = useWorkspaceState();
  const { past, future } = workspace;
  const isReading = access !== "writing";

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event) || !(event.metaKey || event.ctrlKey)) return;
      const key = event.key.toLowerCase();
      if (key === "z" && !event.shiftKey) session.undo();
      else if (key === "y" || (key === "z" && event.shiftKey)) session.redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [session]);

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
