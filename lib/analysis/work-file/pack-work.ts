import { deflateSync, Zip, ZipDeflate, type ZipInputFile, ZipPassThrough } from "fflate";
import { Failure } from "@/lib/schema/failure";
import type { AsyncSteps } from "@/lib/schema/progress";
import type { ByteSource } from "@/lib/schema/source";
import { toStored } from "@/lib/schema/stored-workspace";
import { workEntries } from "@/lib/schema/work-entries";
import { type WorkManifest, workFileVersion } from "@/lib/schema/work-file";
import type { Workspace } from "@/lib/schema/workspace";
import { sha256 } from "../fingerprint/sha-256";
import { largestWork, mostSwelling } from "./limits";
import { words } from "./words";

export interface PackedWork {
  readonly workspace: Workspace;
  readonly source: ByteSource;
  /** Which segment each row was in when last named. */
  readonly anchor: Int32Array | null;
  /** ISO 8601. */
  readonly savedAt: string;
}

const pieceBytes = 1 << 17;
const samples = 16;
const sampleBytes = 1 << 14;

/**
 * Writes a whole piece of work as one zip file, piece by piece: the file it was made of, the workspace
 * without its id and revision, which belong to one browser, the anchor, and a manifest with the length
 * and SHA-256 of each. `done` and `total` are bytes of the source. O(bytes) time; memory is one piece
 * of the source. Throws a Failure for more than 4 GB.
 */
export async function* packWork(
  { workspace, source, anchor, savedAt }: PackedWork,
  write: (bytes: Uint8Array) => void,
): AsyncSteps<void> {
  if (source.size > largestWork) throw words.tooLarge(source.name);
  const entries: WorkManifest["entries"] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) failure = error;
    else write(bytes);
  });
  const begin = (file: ZipInputFile & { push(bytes: Uint8Array, isLast: boolean): void }) => {
    file.mtime = savedAt;
    zip.add(file);
    return file;
  };
  const whole = (name: WorkManifest["entries"][number]["name"], bytes: Uint8Array) => {
    const hash = sha256();
    hash.update(bytes);
    entries.push({ name, bytes: bytes.length, sha256: hash.digest() });
    begin(new ZipDeflate(name)).push(bytes, true);
  };

  begin(new ZipPassThrough(workEntries.mark)).push(new TextEncoder().encode(words.mark), true);

  const isPacked = await shouldPack(source);
  const file = begin(
    isPacked ? new ZipDeflate(workEntries.source) : new ZipPassThrough(workEntries.source),
  );
  const hash = sha256();
  let done = 0;
  do {
    const piece = await source.slice(done, Math.min(done + pieceBytes, source.size));
    if (piece.length === 0 && done < source.size) {
      throw new Failure("file-unreadable", `${source.name} ended before its declared length.`);
    }
    hash.update(piece);
    done += piece.length;
    file.push(piece, done === source.size);
    yield { stage: "pack", done, total: source.size };
  } while (done < source.size);
  entries.push({ name: workEntries.source, bytes: done, sha256: hash.digest() });

  const { id: _id, revision: _revision, ...kept } = toStored(workspace);
  whole(workEntries.workspace, jsonBytes(kept));
  if (anchor) whole(workEntries.anchor, littleEndian(anchor));
  const manifest: WorkManifest = {
    format: "tessera-workspace",
    version: workFileVersion,
    savedAt,
    entries,
  };
  begin(new ZipDeflate(workEntries.manifest)).push(jsonBytes(manifest), true);
  zip.end();
  if (failure) throw failure;
}

/** Not where it gains little, as for files that are packed already, and not where it gains so much that it looks like a bomb. */
async function shouldPack(source: ByteSource): Promise<boolean> {
  let size = 0;
  let packed = 0;
  for (let i = 0; i < samples; i++) {
    const from = Math.floor((source.size * i) / samples);
    const sample = await source.slice(from, Math.min(from + sampleBytes, source.size));
    size += sample.length;
    packed += deflateSync(sample).length;
  }
  return packed < size * 0.95 && size < packed * (mostSwelling / 4);
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function littleEndian(values: Int32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, i) => {
    view.setInt32(i * 4, value, true);
  });
  return new Uint8Array(view.buffer);
}
