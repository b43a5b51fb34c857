import type { Workspace } from "@/lib/schema/workspace";
import { downloadName } from "../download-name";
import { fileSource } from "../file-source";
import { saveBlob } from "../save-blob";
import { loadAnchor } from "../storage/anchors";
import { loadSource } from "../storage/sources";
import { growingBlob } from "./growing-blob";
import { type Breathing, runBreathing } from "./run-breathing";

/** Hands a whole piece of work to the browser's downloads as one file; returns its name. */
export async function saveWorkFile(workspace: Workspace, breathing: Breathing): Promise<string> {
  const { packWork } = await import("@/lib/analysis/work-file/pack-work");
  const source = fileSource(await loadSource(workspace));
  const anchor = await loadAnchor(workspace.id).catch(() => null);
  const blob = growingBlob();
  const savedAt = new Date().toISOString();
  await runBreathing(packWork({ workspace, source, anchor, savedAt }, blob.write), breathing);
  const name = downloadName(workspace.name, "work", "tessera");
  saveBlob(new Blob([...blob.parts()], { type: "application/zip" }), name);
  return name;
}

/** The same for work that is stored and not open. */
export async function saveStoredWorkFile(id: string, breathing: Breathing): Promise<void> {
  const { loadWorkspace } = await import("../storage/work-store");
  const workspace = await loadWorkspace(id);
  if (workspace) await saveWorkFile(workspace, breathing);
}
