"use client";

import { useState } from "react";
import { toFailureData } from "@/lib/schema/failure";
import { useSession } from "../workspace-context";

export type SavingWork =
  | { readonly kind: "idle" }
  /** A share, in [0, 1]. */
  | { readonly kind: "packing"; readonly share: number }
  | { readonly kind: "failed"; readonly message: string };

/** Saves the open work as one file, also what this browser could not store. */
export function useSaveWork(): { readonly state: SavingWork; save(): Promise<void> } {
  const session = useSession();
  const [state, setState] = useState<SavingWork>({ kind: "idle" });
  return {
    state,
    async save() {
      if (state.kind === "packing") return;
      setState({ kind: "packing", share: 0 });
      try {
        const { saveWorkFile } = await import("./save-work-file");
        const onProgress = (share: number) => setState({ kind: "packing", share });
        await saveWorkFile(session.state().workspace, { onProgress });
        setState({ kind: "idle" });
      } catch (thrown) {
        setState({ kind: "failed", message: toFailureData(thrown).message });
      }
    },
  };
}
