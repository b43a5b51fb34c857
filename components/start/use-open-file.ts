"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { stagePath } from "@/components/shell/stages";
import { createWorkspace } from "@/lib/client/storage/workspaces";
import { toFailureData } from "@/lib/schema/failure";
import { workNameOf } from "./file-name";
import { objectionTo } from "./look-into";
import { startWords as words } from "./words";

export type OpenState =
  | { readonly kind: "idle" }
  | { readonly kind: "opening"; readonly what: string }
  | { readonly kind: "refused"; readonly message: string };

export interface OpenFile {
  readonly state: OpenState;
  open(files: readonly File[]): Promise<void>;
  openSample(file: string, name: string): Promise<void>;
}

/** Keeps a file in the browser and goes to its data. A refused file leaves everything as it was. */
export function useOpenFile(): OpenFile {
  const router = useRouter();
  const [state, setState] = useState<OpenState>({ kind: "idle" });

  const keep = useCallback(
    async (file: File, name: string) => {
      try {
        const workspace = await createWorkspace(file, name);
        router.push(stagePath(workspace.id, "data"));
      } catch (thrown) {
        setState({ kind: "refused", message: toFailureData(thrown).message });
      }
    },
    [router],
  );

  const open = useCallback(
    async (files: readonly File[]) => {
      const file = files[0];
      if (!file) return;
      if (files.length > 1) {
        setState({ kind: "refused", message: words.several(files.length) });
        return;
      }
      setState({ kind: "opening", what: words.opening(file.name) });
      if (file.size === 0) {
        setState({ kind: "refused", message: await emptyOrFolder(file) });
        return;
      }
      const objection = await objectionTo(file);
      if (objection !== null) {
        setState({ kind: "refused", message: objection });
        return;
      }
      await keep(file, workNameOf(file.name));
    },
    [keep],
  );

  const openSample = useCallback(
    async (fileName: string, name: string) => {
      setState({ kind: "opening", what: words.openingSample });
      try {
        const response = await fetch(`/samples/${fileName}`);
        if (!response.ok) throw new Error(words.noSample);
        await keep(new File([await response.blob()], fileName, { type: "text/csv" }), name);
      } catch {
        setState({ kind: "refused", message: words.noSample });
      }
    },
    [keep],
  );

  return { state, open, openSample };
}

/** Browsers hand over a folder as a file of no bytes that cannot be read. */
async function emptyOrFolder(file: File): Promise<string> {
  try {
    await file.arrayBuffer();
    return words.empty(file.name);
  } catch {
    return words.notAFile;
  }
}
