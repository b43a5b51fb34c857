import Dexie, { type EntityTable } from "dexie";
import type { StoredWorkspace } from "@/lib/schema/stored-workspace";
import { databaseName } from "./database-name";

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

/** Work as an earlier version stored it, until what became of it has been read back. */
interface EarlierRecord {
  readonly id: string;
  readonly record: unknown;
}

export const database = new Dexie(databaseName) as Dexie & {
  workspaces: EntityTable<StoredWorkspace, "id">;
  anchors: EntityTable<AnchorRecord, "id">;
  files: EntityTable<FileRecord, "id">;
  earlier: EntityTable<EarlierRecord, "id">;
};

database.version(1).stores({ workspaces: "id, updatedAt", anchors: "id", files: "id" });
database.version(2).stores({ earlier: "id" });
