import { Failure } from "@/lib/schema/failure";
import { initialChoices, type Workspace, workspaceSchema } from "@/lib/schema/workspace";
import { randomId } from "@/workers/random-id";
import { database } from "./database";
import { deleteSourceFile, readSourceFile, writeSourceFile } from "./source-files";
import { storing } from "./storage-failure";
import {
  changeUnstored,
  forgetUnstored,
  holdUnstored,
  isUnstored,
  unstoredWork,
} from "./unstored-works";

let isPersistenceAsked = false;

/** Makes a workspace of a file. Where the browser cannot store it, it still opens and says it is not kept. */
export async function createWorkspace(file: File, name: string): Promise<Workspace> {
  const now = new Date().toISOString();
  const workspace: Workspace = {
    version: 1,
    id: randomId(),
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
    await storing(() => database.workspaces.add(workspace));
    await readBack(workspace);
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    // A copy that no list shows could never be deleted.
    await deleteWorkspace(workspace.id).catch(() => {});
    holdUnstored(file, workspace);
    return workspace;
  }
  askForPersistence();
  return workspace;
}

/** Writes over what is stored, then reads back to be sure. Work deleted meanwhile stays deleted. */
export async function saveWorkspace(workspace: Workspace): Promise<void> {
  if (isUnstored(workspace.id)) {
    changeUnstored(workspace.id, { workspace });
    return;
  }
  await ifStored(workspace.id, () => database.workspaces.put(workspace));
  await readBack(workspace);
}

/** null when there is none; a Failure when what is stored is not a workspace of this version. */
export async function loadWorkspace(id: string): Promise<Workspace | null> {
  const held = unstoredWork(id);
  if (held) return held.workspace;
  const stored = await storing(() => database.workspaces.get(id));
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

/** The file a workspace was made of, stored or held. */
export async function loadSource({ id, source }: Workspace): Promise<File> {
  const file = unstoredWork(id)?.file ?? (await readSourceFile(id, source.fileName));
  if (!file) {
    throw new Failure(
      "file-unreadable",
      `${source.fileName} is no longer stored in this browser. Drop it again to go on.`,
    );
  }
  return file;
}

/** Those that are stored, most recent first. */
export async function listWorkspaces(): Promise<Workspace[]> {
  const stored = await storing(() => database.workspaces.orderBy("updatedAt").reverse().toArray());
  return stored.filter((workspace) => workspaceSchema.safeParse(workspace).success);
}

export async function renameWorkspace(id: string, name: string): Promise<void> {
  const held = unstoredWork(id);
  if (held) changeUnstored(id, { workspace: { ...held.workspace, name } });
  else await ifStored(id, () => database.workspaces.update(id, { name }));
}

/** The file goes first: while it is there, the work is listed and can be deleted again. */
export async function deleteWorkspace(id: string): Promise<void> {
  if (forgetUnstored(id)) return;
  await deleteSourceFile(id);
  await storing(() => database.anchors.delete(id));
  await storing(() => database.workspaces.delete(id));
}

export async function saveAnchor(id: string, identities: Int32Array): Promise<void> {
  if (isUnstored(id)) changeUnstored(id, { anchor: identities });
  else await ifStored(id, () => database.anchors.put({ id, identities }));
}

export async function loadAnchor(id: string): Promise<Int32Array | null> {
  const held = unstoredWork(id);
  if (held) return held.anchor;
  return (await storing(() => database.anchors.get(id)))?.identities ?? null;
}

/** Does the step in the same transaction that finds the work still stored. */
async function ifStored(id: string, step: () => PromiseLike<unknown>): Promise<void> {
  const isThere = await storing(() =>
    database.transaction("rw", database.workspaces, database.anchors, async () => {
      const count = await database.workspaces.where("id").equals(id).count();
      if (count > 0) await step();
      return count > 0;
    }),
  );
  if (!isThere) {
    throw new Failure(
      "storage-unavailable",
      "This work was deleted, perhaps in another tab, so changes to it are no longer kept.",
    );
  }
}

async function readBack(workspace: Workspace): Promise<void> {
  const stored = await storing(() => database.workspaces.get(workspace.id));
  if (stored?.updatedAt !== workspace.updatedAt) {
    throw new Failure("storage-unavailable", "What was saved could not be read back.");
  }
}

/** Asks once that the browser not clear what is stored when space runs short; its answer changes nothing here. */
function askForPersistence(): void {
  if (isPersistenceAsked || !("storage" in navigator)) return;
  isPersistenceAsked = true;
  navigator.storage.persist().catch(() => {});
}
