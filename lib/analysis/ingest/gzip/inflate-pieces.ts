import { Gunzip } from "fflate";
import { Failure } from "@/lib/schema/failure";
import type { ByteSource } from "@/lib/schema/source";
import { words } from "../words";
import { crc32 } from "./crc32";

/** Small, since a piece of a bomb may swell a thousandfold before the limit is seen. */
const pieceBytes = 1 << 15;
const trailerBytes = 8;

export interface InflateLimits {
  /** Bytes that may come out. */
  readonly most: number;
  /** Bytes that may come out per byte that went in, beyond the first `freely`. */
  readonly ratio: number;
  readonly freely: number;
}

/** What text can be: repeated rows compress to a hundredth, hardly to less. */
export const usualLimits: InflateLimits = { most: 2 ** 34, ratio: 300, freely: 1 << 26 };

export interface InflatedPiece {
  readonly bytes: Uint8Array;
  /** Bytes of the packed file that went in so far. */
  readonly done: number;
}

/**
 * The bytes of a gzip file in pieces, members one after another, checksums and lengths verified.
 * Throws a Failure when the file breaks off, when a checksum or length is wrong, and as soon as more
 * comes out than the limits allow. O(bytes) time; memory is one piece.
 */
export async function* inflatePieces(
  source: ByteSource,
  limits: InflateLimits = usualLimits,
): AsyncGenerator<InflatedPiece, void, void> {
  const { size, name } = source;
  const damaged = () => new Failure("file-unreadable", words.brokenGzip(name));
  const fresh: Uint8Array[] = [];
  const ends: { readonly at: number; readonly sum: number; readonly length: number }[] = [];
  let sum = 0;
  let length = 0;
  let total = 0;
  const gunzip = new Gunzip((bytes) => {
    if (bytes.length === 0) return;
    sum = crc32(bytes, sum);
    length += bytes.length;
    total += bytes.length;
    fresh.push(bytes);
  });
  gunzip.onmember = (at) => {
    ends.push({ at, sum, length });
    sum = 0;
    length = 0;
  };
  /** The last bytes before the piece at hand, in which a member's trailer may begin. */
  let before: Uint8Array = new Uint8Array(0);
  for (let done = 0; done < size; ) {
    const piece = await source.slice(done, Math.min(done + pieceBytes, size));
    if (piece.length === 0) throw damaged();
    const start = done - before.length;
    const known = joined(before, piece);
    done += piece.length;
    try {
      gunzip.push(piece, false);
    } catch {
      throw damaged();
    }
    const isLast = done >= size;
    if (isLast) ends.push({ at: size, sum, length });
    for (const end of ends) if (!matches(known, end.at - start, end)) throw damaged();
    ends.length = 0;
    before = known.slice(-2 * trailerBytes);
    const allowed = Math.min(limits.most, limits.freely + limits.ratio * done);
    if (total > allowed)
      throw new Failure("file-unreadable", words.swellingGzip(name, done, total));
    yield* fresh.splice(0).map((bytes) => ({ bytes, done }));
  }
}

/** Whether the eight bytes before `at` are the checksum and the length of what came out. */
function matches(
  bytes: Uint8Array,
  at: number,
  { sum, length }: { readonly sum: number; readonly length: number },
): boolean {
  if (at < trailerBytes) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at - trailerBytes, trailerBytes);
  return view.getUint32(0, true) === sum && view.getUint32(4, true) === length % 2 ** 32;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
