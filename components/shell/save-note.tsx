"use client";

import { TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useSession, useWorkspaceState } from "@/lib/client/workspace-context";
import { SaveWorkButton } from "./save-work-button";
import { shellWords } from "./words";

export function SaveNote() {
  const { save, access } = useWorkspaceState();
  return (
    <p data-save-note className="text-faint text-xs" role="status">
      {access === "writing" ? null : shellWords.elsewhere.note}
      {access === "writing" && save.kind === "saving" ? shellWords.saving : null}
      {access === "writing" && save.kind === "saved" ? shellWords.saved : null}
      {access === "writing" && save.kind === "failed" ? (
        <span className="text-danger">{shellWords.notSaved}</span>
      ) : null}
    </p>
  );
}

/** Said in full where it cannot be missed, with the way to keep the work all the same. */
export function SaveBanner() {
  const session = useSession();
  const { save, access } = useWorkspaceState();
  if (save.kind !== "failed" || access !== "writing") return null;
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-b bg-warn-soft px-5 py-2 text-sm text-warn"
    >
      <TriangleAlert className="size-4 shrink-0" aria-hidden />
      <p className="min-w-60 flex-1">
        <strong className="font-semibold">{shellWords.notSaved}.</strong> {save.message}{" "}
        {shellWords.workFile.hint}
      </p>
      <div className="ml-auto flex flex-wrap gap-2">
        {session.isStorable ? (
          <Button size="small" onClick={() => void session.flush()}>
            {shellWords.workFile.tryAgain}
          </Button>
        ) : null}
        <SaveWorkButton look="primary" />
      </div>
    </div>
  );
}
