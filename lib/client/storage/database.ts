import Dexie, { type EntityTable } from "dexie";
import type { Workspace } from "@/lib/schema/workspace";

/** Which segment each row belonged to when it was last named, so that names find their people again. */
interface AnchorRecord {
  readonly id: string;
  readonly identities: Int32Array;
}

/** Source files where the browser has no private file system. */
interface FileRecord {
  readonly id: string;
  readonly file: Blob;
}

export const database = new Dexie("tessera") as Dexie & {
  workspaces: EntityTable<Workspace, "id">;
  anchors: EntityTable<AnchorRecord, "id">;
  files: EntityTable<FileRecord, "id">;
};

database.version(1).stores({ workspaces: "id, updatedAt", anchors: "id", files: "id" });
