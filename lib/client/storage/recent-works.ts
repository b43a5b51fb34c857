import { Failure } from "@/lib/schema/failure";
import { workspaceVersion } from "@/lib/schema/workspace-version";
import { database } from "./database";
import { deleteSourceFile } from "./source-files";
import { storing } from "./storage-failure";
import { changeUnstored, forgetUnstored, unstoredWork } from "./unstored-works";
import { whileFree } from "./work-lock";

/** What a list says about stored work. */
export interface StoredWork {
  readonly id: string;
  readonly name: string;
  readonly updatedAt: string;
  readonly source: { readonly fileName: string; readonly size: number };
  readonly summary: {
    readonly rows?: number | undefined;
    readonly segments?: number | undefined;
  };
  /** Made by a later version of Tessera, which alone can open it. */
  readonly isNewer: boolean;
}

/**
 * What is stored, most recent first, whichever version stored it. Only looked at, not parsed: the
 * start page shall not need the schema.
 */
export async function listWorks(): Promise<StoredWork[]> {
  const stored = await storing(() => database.workspaces.orderBy("updatedAt").reverse().toArray());
  return stored
    .filter(({ name, source }) => typeof name === "string" && typeof source === "object")
    .map(({ id, name, updatedAt, source, summary, version }) => ({
      id,
      name,
      updatedAt,
      source,
      summary: summary ?? {},
      isNewer: version > workspaceVersion,
    }));
}

/** Work that another tab writes is renamed there, so that neither name is lost. */
export async function renameWork(id: string, name: string): Promise<void> {
  const held = unstoredWork(id);
  if (held) {
    changeUnstored(id, { workspace: { ...held.workspace, name } });
    return;
  }
  const isFree = await whileFree(id, () =>
    storing(() =>
      database.workspaces
        .where("id")
        .equals(id)
        .modify((stored) => {
          stored.name = name;
          stored.revision = (stored.revision ?? 0) + 1;
          stored.updatedAt = new Date().toISOString();
        }),
    ),
  );
  if (!isFree) {
    throw new Failure("changed-elsewhere", "This work is open in another tab. Rename it there.");
  }
}

/** The file goes first: while it is there, the work is listed and can be deleted again. */
export async function deleteWork(id: string): Promise<void> {
  if (forgetUnstored(id)) return;
  await deleteSourceFile(id);
  await storing(() => database.anchors.delete(id));
  await storing(() => database.earlier.delete(id));
  await storing(() => database.workspaces.delete(id));
}
