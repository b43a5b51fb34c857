import { Failure } from "@/lib/schema/failure";
import { initialChoices, type Workspace, workspaceSchema } from "@/lib/schema/workspace";
import { database } from "./database";
import { deleteSourceFile, storageFailure, writeSourceFile } from "./source-files";

/** Files of workspaces that could not be stored: they live as long as the tab. */
const unstored = new Map<string, { file: File; workspace: Workspace }>();

/** Makes a workspace of a file. Where the browser cannot store it, it still opens and says it is not kept. */
export async function createWorkspace(file: File, name: string): Promise<Workspace> {
  const now = new Date().toISOString();
  const workspace: Workspace = {
    version: 1,
    id: crypto.randomUUID(),
    name,
    createdAt: now,
    updatedAt: now,
    source: { fileName: file.name, size: file.size },
    summary: {},
    choices: initialChoices,
    past: [],
    future: [],
  };
  try {
    await writeSourceFile(workspace.id, file);
    await saveWorkspace(workspace);
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    unstored.set(workspace.id, { file, workspace });
  }
  return workspace;
}

export function unstoredFile(id: string): File | null {
  return unstored.get(id)?.file ?? null;
}

/** Writes, then reads back to be sure. */
export async function saveWorkspace(workspace: Workspace): Promise<void> {
  try {
    await database.workspaces.put(workspace);
    const stored = await database.workspaces.get(workspace.id);
    if (stored?.updatedAt !== workspace.updatedAt) {
      throw new Failure("storage-unavailable", "What was saved could not be read back.");
    }
  } catch (thrown) {
    throw storageFailure(thrown);
  }
}

/** null when there is none; a Failure when what is stored is not a workspace of this version. */
export async function loadWorkspace(id: string): Promise<Workspace | null> {
  const held = unstored.get(id);
  if (held) return held.workspace;
  const stored = await database.workspaces.get(id);
  if (stored === undefined) return null;
  const parsed = workspaceSchema.safeParse(stored);
  if (!parsed.success) {
    throw new Failure(
      "workspace-invalid",
      "This work was saved by another version of Tessera and cannot be opened.",
    );
  }
  return parsed.data;
}

/** Most recent first. */
export async function listWorkspaces(): Promise<Workspace[]> {
  const stored = await database.workspaces.orderBy("updatedAt").reverse().toArray();
  return stored.filter((workspace) => workspaceSchema.safeParse(workspace).success);
}

export async function renameWorkspace(id: string, name: string): Promise<void> {
  await database.workspaces.update(id, { name });
}

export async function deleteWorkspace(id: string): Promise<void> {
  unstored.delete(id);
  await database.workspaces.delete(id);
  await database.anchors.delete(id);
  await deleteSourceFile(id);
}

export async function saveAnchor(id: string, identities: Int32Array): Promise<void> {
  try {
    await database.anchors.put({ id, identities });
  } catch (thrown) {
    throw storageFailure(thrown);
  }
}

export async function loadAnchor(id: string): Promise<Int32Array | null> {
  return (await database.anchors.get(id))?.identities ?? null;
}
