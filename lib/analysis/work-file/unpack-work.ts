import { Failure } from "@/lib/schema/failure";
import type { AsyncSteps } from "@/lib/schema/progress";
import type { ByteSource } from "@/lib/schema/source";
import { workEntries } from "@/lib/schema/work-entries";
import { type WorkManifest, workFileVersion, workManifestSchema } from "@/lib/schema/work-file";
import type { Workspace } from "@/lib/schema/workspace";
import { readWorkspace } from "@/lib/schema/workspace-versions";
import { sha256 } from "../fingerprint/sha-256";
import { unpackPieces } from "../ingest/workbook/unpack-pieces";
import { readZipDirectory, type ZipEntry } from "../ingest/workbook/zip-directory";
import {
  largestManifest,
  largestWork,
  largestWorkspace,
  mostSwelling,
  swellsFreely,
} from "./limits";
import { words } from "./words";

export interface UnpackedWork {
  /** Its id and revision are those of nobody. */
  readonly workspace: Workspace;
  readonly anchor: Int32Array | null;
}

const largest: Readonly<Record<string, number>> = {
  [workEntries.mark]: largestManifest,
  [workEntries.source]: largestWork,
  [workEntries.workspace]: largestWorkspace,
  [workEntries.anchor]: largestWork,
  [workEntries.manifest]: largestManifest,
};

/**
 * Reads work that was saved as one file. `takeSource` is given the file it was made of, piece by
 * piece; what it was given counts only once this returns. Names, number, sizes and swelling are
 * checked before anything is unpacked, every length and checksum while it is. `done` and `total` are
 * bytes of the source. Throws a Failure for a file that is damaged, foreign, swelling or newer. O(bytes) time.
 */
export async function* unpackWork(
  file: ByteSource,
  takeSource: (bytes: Uint8Array) => void,
): AsyncSteps<UnpackedWork> {
  const { name } = file;
  try {
    const entries = await checkedEntries(file);
    const manifest = parseManifest(await wholeOf(file, entries, workEntries.manifest), name);
    const listed = new Map(manifest.entries.map((entry) => [entry.name, entry]));
    const isAsListed =
      listed.size === manifest.entries.length &&
      entries.size === listed.size + 2 &&
      [...listed].every(([entry, { bytes }]) => entries.get(entry)?.size === bytes) &&
      listed.has(workEntries.source) &&
      listed.has(workEntries.workspace);
    if (!isAsListed) throw words.foreign(name);

    const vouched = async (entry: keyof typeof workEntries): Promise<Uint8Array> => {
      const bytes = await wholeOf(file, entries, workEntries[entry]);
      const hash = sha256();
      hash.update(bytes);
      const sum = manifest.entries.find((one) => one.name === workEntries[entry])?.sha256;
      if (hash.digest() !== sum) throw words.damaged(name);
      return bytes;
    };
    const workspace = parseWorkspace(await vouched("workspace"), name);
    const anchor = entries.has(workEntries.anchor)
      ? integersOf(await vouched("anchor"), name)
      : null;

    const hash = sha256();
    const total = entries.get(workEntries.source)!.size;
    if (workspace.source.size !== total) throw words.foreign(name);
    let done = 0;
    for await (const piece of unpackPieces(file, entries.get(workEntries.source)!)) {
      hash.update(piece);
      takeSource(piece);
      done += piece.length;
      yield { stage: "unpack", done, total };
    }
    if (hash.digest() !== listed.get(workEntries.source)?.sha256) throw words.damaged(name);
    return { workspace, anchor };
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === "file-unreadable") throw words.damaged(name);
    throw thrown;
  }
}

/** Only what is written by us, each once, and no more than it can be. */
async function checkedEntries(file: ByteSource): Promise<ReadonlyMap<string, ZipEntry>> {
  const entries = new Map<string, ZipEntry>();
  for (const entry of await readZipDirectory(file)) {
    if (!Object.hasOwn(largest, entry.name) || entries.has(entry.name)) {
      throw words.foreign(file.name);
    }
    const limit = Math.min(largest[entry.name]!, swellsFreely + entry.packed * mostSwelling);
    if (entry.size > limit) throw words.swelling(file.name);
    entries.set(entry.name, entry);
  }
  return entries;
}

async function wholeOf(
  file: ByteSource,
  entries: ReadonlyMap<string, ZipEntry>,
  name: string,
): Promise<Uint8Array> {
  const entry = entries.get(name);
  if (!entry) throw words.foreign(file.name);
  const whole = new Uint8Array(entry.size);
  let filled = 0;
  for await (const piece of unpackPieces(file, entry)) {
    whole.set(piece, filled);
    filled += piece.length;
  }
  return whole;
}

function parseManifest(bytes: Uint8Array, name: string): WorkManifest {
  const data = parseJson(bytes, name);
  if (isNewer(data, workFileVersion)) throw words.newer(name);
  const parsed = workManifestSchema.safeParse(data);
  if (!parsed.success) throw words.foreign(name);
  return parsed.data;
}

function parseWorkspace(bytes: Uint8Array, name: string): Workspace {
  const data = parseJson(bytes, name);
  if (typeof data !== "object" || data === null || "id" in data || "revision" in data) {
    throw words.foreign(name);
  }
  const read = readWorkspace({ ...data, id: "-", revision: 0 });
  if (read.kind === "newer") throw words.newer(name);
  if (read.kind === "damaged") throw words.foreign(name);
  return read.workspace;
}

function isNewer(data: unknown, version: number): boolean {
  const isOurs = typeof data === "object" && data !== null && "version" in data;
  return isOurs && typeof data.version === "number" && data.version > version;
}

function parseJson(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw words.foreign(name);
  }
}

function integersOf(bytes: Uint8Array, name: string): Int32Array {
  if (bytes.length % 4 !== 0) throw words.foreign(name);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Int32Array.from({ length: bytes.length / 4 }, (_, i) => view.getInt32(i * 4, true));
}
