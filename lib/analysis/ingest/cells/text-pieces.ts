import { Failure } from "@/lib/schema/failure";
import type { ByteSource } from "@/lib/schema/source";
import { createTextStream, type TextStream } from "../delimited/decode-text";
import type { Encoding } from "../delimited/detect-encoding";
import { words } from "../words";

const pieceBytes = 1 << 18;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export interface TextPiece {
  readonly text: string;
  /** Characters that stand for bytes which are no text in the encoding. */
  readonly badCharacters: number;
  readonly isLast: boolean;
  /** Bytes of the file read so far. */
  readonly done: number;
  readonly stream: TextStream;
}

/** A file as text in pieces of 256 kB. Throws a Failure when it is empty. */
export async function* textPieces(
  source: ByteSource,
  encoding: Encoding | undefined,
): AsyncGenerator<TextPiece, void, void> {
  const { size, name } = source;
  let piece = await source.slice(0, Math.min(pieceBytes, size));
  if (piece.length === 0) throw new Failure("file-empty", words.empty(name));
  const stream = createTextStream(piece, encoding);
  for (let done = 0; ; ) {
    done += piece.length;
    const isLast = piece.length === 0 || done >= size;
    const { bytes, badCharacters } = stream.read(piece, isLast);
    yield { text: decoder.decode(bytes), badCharacters, isLast, done, stream };
    if (isLast) return;
    piece = await source.slice(done, Math.min(done + pieceBytes, size));
  }
}
