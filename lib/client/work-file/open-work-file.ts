import { isWorkFile, workFileHead } from "@/lib/analysis/work-file/is-work-file";
import type { Workspace } from "@/lib/schema/workspace";
import { fileSource } from "../file-source";
import { growingBlob } from "./growing-blob";
import { type Breathing, runBreathing } from "./run-breathing";

/** Whether a file is work that was saved as one file; its name has no part in it. */
export async function isWork(file: File): Promise<boolean> {
  return isWorkFile(await fileSource(file).slice(0, Math.min(workFileHead, file.size)));
}

/** Keeps work from a file as work of its own in this browser. Nothing is kept of a file that is refused. */
export async function openWorkFile(file: File, breathing: Breathing): Promise<Workspace> {
  const { unpackWork } = await import("@/lib/analysis/work-file/unpack-work");
  const { keepWorkspace } = await import("../storage/create-workspace");
  const blob = growingBlob();
  const { workspace, anchor } = await runBreathing(
    unpackWork(fileSource(file), blob.write),
    breathing,
  );
  const source = new File([...blob.parts()], workspace.source.fileName);
  return keepWorkspace(source, { workspace, anchor });
}
