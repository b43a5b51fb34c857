import { Failure } from "@/lib/schema/failure";
import { database } from "./database";
import { storageFailure } from "./storage-failure";

/** Source files by workspace: in the origin-private file system, or in IndexedDB where that does not do. */
const folderName = "sources";

/** Stores a copy of the file and reads its size back; a full disk is a Failure, never silence. */
export async function writeSourceFile(id: string, file: File): Promise<void> {
  try {
    if (!(await writeToFolder(id, file))) await database.files.put({ id, file });
  } catch (thrown) {
    throw storageFailure(thrown);
  }
  const stored = await readSourceFile(id, file.name);
  if (stored?.size !== file.size) {
    throw new Failure(
      "storage-full",
      `Only a part of ${file.name} could be stored in this browser.`,
    );
  }
}

/** null when nothing is stored under this id. */
export async function readSourceFile(id: string, name: string): Promise<File | null> {
  try {
    const record = await database.files.get(id);
    if (record) return new File([record.file], name);
    const folder = await sourcesFolder();
    if (!folder) return null;
    const stored = await (await folder.getFileHandle(id)).getFile();
    return new File([stored], name);
  } catch (thrown) {
    if (isNotFound(thrown)) return null;
    throw storageFailure(thrown);
  }
}

/** Deletes it wherever it went. That the folder refuses matters only when the file can be nowhere else. */
export async function deleteSourceFile(id: string): Promise<void> {
  const [inFolder, inDatabase] = await Promise.allSettled([
    deleteFromFolder(id),
    database.files.where("id").equals(id).delete(),
  ]);
  if (inDatabase.status === "rejected") throw storageFailure(inDatabase.reason);
  if (inFolder.status === "rejected" && inDatabase.value === 0) {
    throw storageFailure(inFolder.reason);
  }
}

async function deleteFromFolder(id: string): Promise<void> {
  const folder = await sourcesFolder();
  try {
    await folder?.removeEntry(id);
  } catch (thrown) {
    if (!isNotFound(thrown)) throw thrown;
  }
}

/** null in a browser without a private file system; one that has it may still refuse, as in private windows. */
async function sourcesFolder(): Promise<FileSystemDirectoryHandle | null> {
  if (!("storage" in navigator) || !("getDirectory" in navigator.storage)) return null;
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(folderName, { create: true });
}

/** False when the file has to go elsewhere: browsers refuse the folder, or files in it, in several ways. */
async function writeToFolder(id: string, file: File): Promise<boolean> {
  let folder: FileSystemDirectoryHandle | null = null;
  try {
    folder = await sourcesFolder();
    if (!folder) return false;
    const handle = await folder.getFileHandle(id, { create: true });
    const writable = await handle.createWritable();
    await file.stream().pipeTo(writable);
    return true;
  } catch {
    await folder?.removeEntry(id).catch(() => {});
    return false;
  }
}

function isNotFound(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === "NotFoundError";
}
