import type { AsyncSteps } from "@/lib/schema/progress";
import type { ByteSource } from "@/lib/schema/source";
import { unpackPieces } from "./unpack-pieces";
import type { ZipEntry } from "./zip-directory";

/**
 * The bytes of a file within a zip archive in one array. `done` and `total` are unpacked bytes.
 * Throws a Failure when they are not as many as the directory declares or their checksum is wrong.
 */
export async function* unpackEntry(source: ByteSource, entry: ZipEntry): AsyncSteps<Uint8Array> {
  const whole = new Uint8Array(entry.size);
  let filled = 0;
  for await (const piece of unpackPieces(source, entry)) {
    whole.set(piece, filled);
    filled += piece.length;
    yield { stage: "unpack", done: filled, total: entry.size };
  }
  return whole;
}
