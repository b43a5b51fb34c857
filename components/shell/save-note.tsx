"use client";

import { useWorkspaceState } from "@/lib/client/workspace-context";
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

/** Said in full where it cannot be missed. */
export function SaveBanner() {
  const { save } = useWorkspaceState();
  if (save.kind !== "failed") return null;
  return (
    <div role="alert" className="border-line border-b bg-warn-soft px-5 py-2 text-sm text-warn">
      <strong className="font-semibold">{shellWords.notSaved}.</strong> {save.message}
    </div>
  );
}
