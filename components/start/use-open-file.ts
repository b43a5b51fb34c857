"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { stagePath } from "@/components/shell/stages";
import { formatShare } from "@/components/ui/formats";
import { isWork, openWorkFile } from "@/lib/client/work-file/open-work-file";
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
  refuse(message: string): void;
}

/** Keeps a file in the browser and goes to its data. A refused file leaves everything as it was. */
export function useOpenFile(): OpenFile {
  const router = useRouter();
  const [state, setState] = useState<OpenState>({ kind: "idle" });

  const keep = useCallback(
    async (file: File, name: string) => {
      const { createWorkspace } = await import("@/lib/client/storage/create-workspace");
      const workspace = await createWorkspace(file, name);
      router.push(stagePath(workspace.id, "data"));
    },
    [router],
  );

  const open = useCallback(
    async (files: readonly File[]) => {
      const file = files[0];
      if (!file) return;
      if (files.length > 1) {
        setState({ kind: "refused", message: words.several(files.map(({ name }) => name)) });
        return;
      }
      setState({ kind: "opening", what: words.opening(file.name) });
      try {
        if (await isWork(file)) {
          const onProgress = (share: number) =>
            setState({ kind: "opening", what: words.unpacking(file.name, formatShare(share)) });
          const workspace = await openWorkFile(file, { onProgress });
          router.push(stagePath(workspace.id, "explore"));
          return;
        }
        const objection = await objectionTo(file);
        if (objection === null) await keep(file, workNameOf(file.name));
        else setState({ kind: "refused", message: objection });
      } catch (thrown) {
        setState({ kind: "refused", message: reasonOf(thrown) });
      }
    },
    [keep, router],
  );

  const openSample = useCallback(
    async (fileName: string, name: string) => {
      setState({ kind: "opening", what: words.openingSample });
      try {
        const sample = await fetchSample(fileName);
        if (sample) await keep(sample, name);
        else setState({ kind: "refused", message: words.noSample });
      } catch (thrown) {
        setState({ kind: "refused", message: reasonOf(thrown) });
      }
    },
    [keep],
  );

  const refuse = useCallback((message: string) => setState({ kind: "refused", message }), []);

  return { state, open, openSample, refuse };
}

/** null when the server does not give it. */
async function fetchSample(fileName: string): Promise<File | null> {
  try {
    const response = await fetch(`/samples/${fileName}`);
    if (!response.ok) return null;
    return new File([await response.blob()], fileName, { type: "text/csv" });
  } catch {
    return null;
  }
}

/** What browsers throw on reading a folder, a file that was moved, or one they may not read. */
const unreadable = ["NotReadableError", "NotFoundError"];

function reasonOf(thrown: unknown): string {
  if (thrown instanceof DOMException && unreadable.includes(thrown.name)) return words.notAFile;
  return toFailureData(thrown).message;
}
