import { Failure } from "@/lib/schema/failure";
import { randomId } from "./random-id";

/** Where a file goes while it is made. */
export interface FileSink {
  write(bytes: Uint8Array): Promise<void>;
  /** The whole file; null where it was written to the place a person chose. */
  close(type: string): Promise<Blob | null>;
  /** Leaves nothing behind. */
  abort(): Promise<void>;
}

/** Held in memory up to here; what grows beyond goes to the browser's own disk space. */
const mostInMemory = 32_000_000;
/** Each call of a file's own writer is a trip to another process. */
const writtenAtOnce = 1_000_000;
const folderName = "exports";
/** A finished file may still be on its way to the person's folder. */
const keepForMs = 3_600_000;

/** `place`: the file a person chose. Without one the file is kept in memory, or in the browser's disk space while it is large. */
export async function openSink(place: FileSystemFileHandle | null): Promise<FileSink> {
  return place ? sinkAt(place) : sinkInBrowser();
}

async function sinkAt(place: FileSystemFileHandle): Promise<FileSink> {
  const writable = await orRefused(() => place.createWritable());
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  const flush = async () => {
    const whole = new Blob(parts);
    parts = [];
    held = 0;
    await writable.write(whole);
  };
  return {
    async write(bytes) {
      parts.push(bytes as Uint8Array<ArrayBuffer>);
      held += bytes.length;
      if (held > writtenAtOnce) await orRefused(flush);
    },
    async close() {
      await orRefused(async () => {
        await flush();
        await writable.close();
      });
      return null;
    },
    abort: () => writable.abort(),
  };
}

function sinkInBrowser(): FileSink {
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  let draft: Draft | null = null;
  const spill = async () => {
    draft ??= await startDraft();
    if (!draft) return;
    for (const part of parts) await draft.write(part);
    parts = [];
    held = 0;
  };
  return {
    async write(bytes) {
      parts.push(bytes as Uint8Array<ArrayBuffer>);
      held += bytes.length;
      if (held > mostInMemory) await orRefused(spill);
    },
    async close(type) {
      const started = draft;
      if (!started) return new Blob(parts, { type });
      const file = await orRefused(async () => {
        await spill();
        return started.finish();
      });
      return file.slice(0, file.size, type);
    },
    async abort() {
      parts = [];
      await draft?.remove();
    },
  };
}

/** A file in the browser's private disk space. */
interface Draft {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  finish(): Promise<File>;
  remove(): Promise<void>;
}

/** null where the browser has no such space or refuses it, as in private windows. */
async function startDraft(): Promise<Draft | null> {
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(folderName, { create: true });
    await sweep(folder);
    const name = randomId();
    const handle = await folder.getFileHandle(name, { create: true });
    const writable = await handle.createWritable();
    return {
      write: (bytes) => writable.write(bytes),
      async finish() {
        await writable.close();
        return handle.getFile();
      },
      async remove() {
        await writable.abort().catch(() => {});
        await folder.removeEntry(name).catch(() => {});
      },
    };
  } catch {
    return null;
  }
}

/** Removes what earlier lists left. */
async function sweep(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind !== "file") continue;
    const { lastModified } = await (handle as FileSystemFileHandle).getFile();
    if (Date.now() - lastModified > keepForMs) await folder.removeEntry(name).catch(() => {});
  }
}

/** What a person can do something about, said so. */
async function orRefused<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof DOMException)) throw thrown;
    if (thrown.name === "QuotaExceededError") {
      throw new Failure(
        "storage-full",
        "There is not enough space on this device for the list. Make room, or list fewer segments or columns.",
      );
    }
    if (refusals.has(thrown.name)) {
      throw new Failure(
        "storage-unavailable",
        "The browser may not write to the file you chose. It may be open in another program, or in a folder that is protected. Choose another place or name.",
      );
    }
    throw thrown;
  }
}

const refusals: ReadonlySet<string> = new Set([
  "NotAllowedError",
  "NoModificationAllowedError",
  "NotFoundError",
  "InvalidStateError",
  "SecurityError",
]);
