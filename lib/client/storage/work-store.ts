import { canonicalJson } from "@/lib/analysis/fingerprint/fingerprint";
import { Failure } from "@/lib/schema/failure";
import { toStored } from "@/lib/schema/stored-workspace";
import type { Workspace } from "@/lib/schema/workspace";
import { workspaceVersion } from "@/lib/schema/workspace-version";
import { type ReadWorkspace, readWorkspace } from "@/lib/schema/workspace-versions";
import type { WorkStore } from "../keeping/ports";
import { database } from "./database";
import { storing } from "./storage-failure";
import { unstoredWork } from "./unstored-works";

/** One workspace in IndexedDB. Whoever writes must have seen the revision that is there. */
export function createWorkStore(id: string): WorkStore {
  return {
    claim: () => claim(id),
    read: () => loadWorkspace(id),
    async write(workspace) {
      await withRevision(id, workspace.revision - 1, () =>
        database.workspaces.put(toStored(workspace)),
      );
      await readBack(workspace);
    },
    writeAnchor: (identities, revision) =>
      withRevision(id, revision, () => database.anchors.put({ id, identities })),
  };
}

/** null when there is none; a Failure when what is stored cannot be read by this version. */
export async function loadWorkspace(id: string): Promise<Workspace | null> {
  const held = unstoredWork(id);
  if (held) return held.workspace;
  const found = await storing(() => findWork(id));
  return found === null ? null : readable(found.read).workspace;
}

/** What is stored is there, and the same. */
export async function readBack(workspace: Workspace): Promise<void> {
  const stored = await storing(() => database.workspaces.get(workspace.id));
  if (stored?.updatedAt === workspace.updatedAt && stored.revision === workspace.revision) return;
  throw new Failure("storage-unavailable", "What was saved could not be read back.");
}

/**
 * The next revision of what is stored. Work of an earlier version becomes work of this one; what it was
 * stays until what became of it has been read back in full.
 */
async function claim(id: string): Promise<Workspace> {
  const { claimed, earlier } = await storing(() =>
    database.transaction("rw", database.workspaces, database.earlier, async () => {
      const found = await findWork(id);
      if (!found) throw deleted();
      const { workspace, fromVersion } = readable(found.read);
      const next = { ...workspace, revision: workspace.revision + 1 };
      const isEarlier = fromVersion < workspaceVersion;
      if (isEarlier) await database.earlier.put({ id, record: found.record });
      await database.workspaces.put(toStored(next));
      return { claimed: next, earlier: isEarlier ? found.record : undefined };
    }),
  );
  await readBack(claimed);
  if (earlier !== undefined) await verify(claimed);
  return claimed;
}

async function verify(claimed: Workspace): Promise<void> {
  const stored = readWorkspace(await storing(() => database.workspaces.get(claimed.id)));
  if (
    stored.kind !== "read" ||
    canonicalJson(toStored(stored.workspace)) !== canonicalJson(toStored(claimed))
  ) {
    throw new Failure(
      "storage-unavailable",
      "This work was saved by an earlier version of Tessera and could not be brought up to date here. It is kept as it was.",
    );
  }
  await storing(() => database.earlier.delete(claimed.id));
}

/** As it is stored, or as an earlier version stored it where that alone can be read. */
async function findWork(id: string): Promise<{ read: ReadWorkspace; record: unknown } | null> {
  const record: unknown = await database.workspaces.get(id);
  if (record === undefined) return null;
  const read = readWorkspace(record);
  if (read.kind !== "damaged") return { read, record };
  const earlier = (await database.earlier.get(id))?.record;
  const readEarlier = readWorkspace(earlier);
  return readEarlier.kind === "read" ? { read: readEarlier, record: earlier } : { read, record };
}

function readable(read: ReadWorkspace): Extract<ReadWorkspace, { kind: "read" }> {
  if (read.kind === "read") return read;
  if (read.kind === "newer") {
    throw new Failure(
      "workspace-newer",
      "This work was saved by a newer version of Tessera than this one, so it is left as it is. Open it with the newer version; the file it was made of can be downloaded here.",
    );
  }
  throw new Failure(
    "workspace-invalid",
    "What is stored of this work is damaged, so it cannot be opened. The file it was made of can be downloaded here.",
  );
}

async function withRevision(
  id: string,
  revision: number,
  step: () => PromiseLike<unknown>,
): Promise<void> {
  await storing(() =>
    database.transaction("rw", database.workspaces, database.anchors, async () => {
      const stored = await database.workspaces.get(id);
      if (stored === undefined) throw deleted();
      if (stored.revision !== revision) {
        throw new Failure("changed-elsewhere", "This work was changed in another tab meanwhile.");
      }
      await step();
    }),
  );
}

function deleted(): Failure {
  return new Failure(
    "storage-unavailable",
    "This work was deleted, perhaps in another tab, so changes to it are no longer kept.",
  );
}
