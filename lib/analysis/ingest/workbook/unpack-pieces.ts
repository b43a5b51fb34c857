import { Inflate } from "fflate";
import { Failure } from "@/lib/schema/failure";
import type { ByteSource } from "@/lib/schema/source";
import { crc32 } from "../gzip/crc32";
import { words } from "../words";
import type { ZipEntry } from "./zip-directory";

const headerBytes = 30;
const headerMark = 0x04034b50;
const pieceBytes = 1 << 16;

/**
 * The bytes of a file within a zip archive, which must be as many as the directory declares and have
 * its checksum; unpacking stops as soon as more come. Throws a Failure when they do not agree.
 */
export async function* unpackPieces(
  source: ByteSource,
  { offset, packed, size, method, checksum }: ZipEntry,
): AsyncGenerator<Uint8Array, void, void> {
  const damaged = () => new Failure("file-unreadable", words.brokenZip(source.name));
  const header = await source.slice(offset, offset + headerBytes);
  if (header.length < headerBytes) throw damaged();
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (view.getUint32(0, true) !== headerMark || (method !== 0 && method !== 8)) throw damaged();
  const start = offset + headerBytes + view.getUint16(26, true) + view.getUint16(28, true);
  const fresh: Uint8Array[] = [];
  let filled = 0;
  let sum = 0;
  const take = (bytes: Uint8Array): void => {
    filled += bytes.length;
    if (filled > size) throw damaged();
    sum = crc32(bytes, sum);
    if (bytes.length > 0) fresh.push(bytes);
  };
  const inflate = new Inflate(take);
  for (let done = 0; done < packed; ) {
    const piece = await source.slice(start + done, start + Math.min(done + pieceBytes, packed));
    if (piece.length === 0) throw damaged();
    done += piece.length;
    if (method === 0) take(piece);
    else
      try {
        inflate.push(piece, done >= packed);
      } catch {
        throw damaged();
      }
    yield* fresh.splice(0);
  }
  if (filled !== size || sum !== checksum) throw damaged();
}
