import { Failure } from "@/lib/schema/failure";
import { database } from "./database";

/** Source files by workspace: in the origin-private file system, or in IndexedDB where there is none. */
const folderName = "sources";

/** Stores a copy of the file and reads its size back; a full disk is a Failure, never silence. */
export async function writeSourceFile(id: string, file: File): Promise<void> {
  try {
    const folder = await sourcesFolder();
    if (folder) await writeToFolder(folder, id, file);
    else await database.files.put({ id, file });
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
  const folder = await sourcesFolder();
  if (!folder) {
    const record = await database.files.get(id);
    return record ? new File([record.file], name) : null;
  }
  try {
    const stored = await (await folder.getFileHandle(id)).getFile();
    return new File([stored], name);
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === "NotFoundError") return null;
    throw thrown;
  }
}

export async function deleteSourceFile(id: string): Promise<void> {
  const folder = await sourcesFolder();
  if (!folder) {
    await database.files.delete(id);
    return;
  }
  try {
    await folder.removeEntry(id);
  } catch (thrown) {
    if (!(thrown instanceof DOMException && thrown.name === "NotFoundError")) throw thrown;
  }
}

/** What a browser says when it cannot store, as our Failure. */
export function storageFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const name = thrown instanceof Error ? thrown.name : "";
  const inner = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause.name : "";
  if (name === "QuotaExceededError" || inner === "QuotaExceededError") {
    return new Failure(
      "storage-full",
      "This browser's storage is full, so the work cannot be kept.",
    );
  }
  return new Failure("storage-unavailable", "This browser does not let Tessera store anything.");
}

async function sourcesFolder(): Promise<FileSystemDirectoryHandle | null> {
  if (!("storage" in navigator) || !("getDirectory" in navigator.storage)) return null;
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(folderName, { create: true });
    return folder;
  } catch (thrown) {
    // Firefox and Safari refuse the file system in private windows; IndexedDB may still work.
    if (thrown instanceof DOMException && thrown.name === "SecurityError") return null;
    throw thrown;
  }
}

async function writeToFolder(
  folder: FileSystemDirectoryHandle,
  id: string,
  file: File,
): Promise<void> {
  const handle = await folder.getFileHandle(id, { create: true });
  const writable = await handle.createWritable();
  await file.stream().pipeTo(writable);
}
