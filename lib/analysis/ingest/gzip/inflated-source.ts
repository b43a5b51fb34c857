import type { AsyncSteps } from "@/lib/schema/progress";
import type { ByteSource } from "@/lib/schema/source";
import { type InflateLimits, inflatePieces, usualLimits } from "./inflate-pieces";

/** Inflated bytes up to which a file is kept in memory, so that it is inflated only once. */
const keptBytes = 1 << 26;

/**
 * A gzip file as the file that was packed: inflated once through, which finds damage and bombs
 * before anything is read and tells the size; a large one then again as its pieces are asked for, in
 * order. Going back begins anew. `done` and `total` are packed bytes.
 */
export async function* inflatedSource(
  packed: ByteSource,
  limits: InflateLimits = usualLimits,
): AsyncSteps<ByteSource> {
  let kept: Uint8Array[] | undefined = [];
  let size = 0;
  for await (const { bytes, done } of inflatePieces(packed, limits)) {
    size += bytes.length;
    if (size > keptBytes) kept = undefined;
    kept?.push(bytes);
    yield { stage: "unpack", done, total: packed.size };
  }
  const name = packed.name.replace(/\.gz(?:ip)?$/i, "");
  if (kept) {
    const whole = concatenated(kept, size);
    return { name, size, slice: async (start, end) => whole.subarray(start, end) };
  }
  return { name, size, slice: sequentialSlices(packed, limits) };
}

/** Slices of what comes out of a packed file, in one pass as long as they are asked for in order. */
function sequentialSlices(packed: ByteSource, limits: InflateLimits): ByteSource["slice"] {
  let pieces = inflatePieces(packed, limits);
  let buffer: Uint8Array[] = [];
  let from = 0;
  let to = 0;
  return async (start, end) => {
    if (start < from) {
      await pieces.return();
      pieces = inflatePieces(packed, limits);
      buffer = [];
      from = to = 0;
    }
    while (to < end) {
      const next = await pieces.next();
      if (next.done) break;
      buffer.push(next.value.bytes);
      to += next.value.bytes.length;
      while (buffer[0] && from + buffer[0].length <= start) from += buffer.shift()!.length;
    }
    const wanted = new Uint8Array(Math.max(0, Math.min(end, to) - start));
    let at = from;
    for (const bytes of buffer) {
      const inner = bytes.subarray(Math.max(0, start - at), Math.max(0, end - at));
      wanted.set(inner, Math.max(0, at - start));
      at += bytes.length;
    }
    return wanted;
  };
}

function concatenated(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
