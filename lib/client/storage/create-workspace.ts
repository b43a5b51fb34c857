import { Failure } from "@/lib/schema/failure";
import { toStored } from "@/lib/schema/stored-workspace";
import { initialChoices, type Workspace } from "@/lib/schema/workspace";
import { workspaceVersion } from "@/lib/schema/workspace-version";
import { randomId } from "@/workers/random-id";
import { database } from "./database";
import { deleteWork } from "./recent-works";
import { writeSourceFile } from "./source-files";
import { storing } from "./storage-failure";
import { holdUnstored } from "./unstored-works";
import { readBack } from "./work-store";

let isPersistenceAsked = false;

/** What work brings along that was begun elsewhere. */
export interface BroughtWork {
  readonly workspace: Omit<Workspace, "id" | "revision" | "version">;
  readonly anchor: Int32Array | null;
}

/** Makes a workspace of a file. Where the browser cannot store it, it still opens and says it is not kept. */
export function createWorkspace(file: File, name: string): Promise<Workspace> {
  const now = new Date().toISOString();
  return keepWorkspace(file, {
    workspace: {
      name,
      createdAt: now,
      updatedAt: now,
      source: { fileName: file.name, size: file.size },
      summary: {},
      choices: initialChoices,
      past: [],
      future: [],
    },
    anchor: null,
  });
}

/** The same for work that was begun elsewhere; it gets an id of its own, so it never replaces other work. */
export async function keepWorkspace(
  file: File,
  { workspace: brought, anchor }: BroughtWork,
): Promise<Workspace> {
  const workspace: Workspace = {
    ...brought,
    version: workspaceVersion,
    revision: 0,
    id: randomId(),
  };
  try {
    await writeSourceFile(workspace.id, file);
    await storing(() =>
      database.transaction("rw", database.workspaces, database.anchors, async () => {
        await database.workspaces.add(toStored(workspace));
        if (anchor) await database.anchors.put({ id: workspace.id, identities: anchor });
      }),
    );
    await readBack(workspace);
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    // A copy that no list shows could never be deleted.
    await deleteWork(workspace.id).catch(() => {});
    holdUnstored(file, workspace, anchor);
    return workspace;
  }
  askForPersistence();
  return workspace;
}

/** Asks once that the browser not clear what is stored when space runs short; its answer changes nothing here. */
function askForPersistence(): void {
  if (isPersistenceAsked || !("storage" in navigator)) return;
  isPersistenceAsked = true;
  navigator.storage.persist().catch(() => {});
}
