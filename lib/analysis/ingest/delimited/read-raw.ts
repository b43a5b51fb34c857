import { Failure } from "@/lib/schema/failure";
import type { AsyncSteps } from "@/lib/schema/progress";
import type { ReadingOverrides } from "@/lib/schema/reading";
import type { ByteSource } from "@/lib/schema/source";
import type { RawTable } from "@/lib/schema/table";
import { detectBinary } from "../detect-binary";
import { words } from "../words";
import { assembleTables } from "./assemble-tables";
import { createTextStream } from "./decode-text";
import { detectDialect } from "./detect-dialect";
import { detectEncoding } from "./detect-encoding";
import { createRecordFeed } from "./feed-records";
import { createRecordReader, longestRecord, type RecordReader } from "./record-reader";
import { refuseTooLarge } from "./refuse-too-large";

const pieceBytes = 1 << 20;
const sampleCharacters = 1 << 15;
const fewRecords = 20;

/**
 * Reads a delimited text file into columns of text exactly as it stands. Encoding and layout are
 * guessed from the first megabyte unless fixed. Every record of the file becomes a row or is set
 * aside; blank lines are neither. The file is read in pieces, the next while one is worked on, so memory is the distinct
 * cells plus four bytes a cell. Takes O(bytes) time; `done` and `total` are bytes.
 * Given `memoryBytes`, what this computer has, a file that will not fit is refused beforehand unless it was decided on a sample
 * or on all rows. Throws a Failure when the file is empty, has no records, is no text, or holds a record too long.
 */
export async function* readRaw(
  source: ByteSource,
  overrides: ReadingOverrides,
  memoryBytes?: number,
): AsyncSteps<RawTable> {
  const { size, name } = source;
  yield { stage: "read", done: 0, total: size };
  const head = await source.slice(0, Math.min(pieceBytes, size));
  if (head.length === 0) throw new Failure("file-empty", words.empty(name));
  refuseBinary(head, overrides, name);

  const stream = createTextStream(head, overrides.encoding);
  let start = 0;
  let offset = head.length;
  let isLast = offset >= size;
  let ahead = isLast ? undefined : readAhead(source, offset);
  let piece = stream.read(head, isLast);
  const dialect = detectDialect(...sampleOf(textOf(piece.bytes), isLast), overrides);
  checkDelimiter(dialect.delimiter, dialect.quote);
  if (memoryBytes !== undefined && overrides.sample === undefined)
    await refuseTooLarge(source, textOf(piece.bytes), dialect, stream, memoryBytes);
  const reader = createRecordReader(dialect);
  const assembler = assembleTables({
    ...dialect,
    style: dialect,
    lastLine: overrides.lastLine,
    sample: overrides.sample,
  });
  const feed = createRecordFeed(reader, assembler, dialect);
  for (;;) {
    feed.push(piece.bytes, piece.badCharacters > 0);
    const pushed = Math.max(1, feed.left());
    while (feed.step(isLast)) {
      checkLength(reader, name);
      const share = 1 - feed.left() / pushed;
      yield { stage: "read", done: start + Math.round(share * (offset - start)), total: size };
    }
    if (!ahead) break;
    const bytes = await ahead;
    start = offset;
    offset += bytes.length;
    isLast = bytes.length === 0 || offset >= size;
    ahead = isLast ? undefined : readAhead(source, offset);
    piece = stream.read(bytes, isLast);
  }

  const { isUntouched, confidence, tables, headerRows, skipLines, ...table } = assembler.finish();
  if (isUntouched) throw new Failure("file-empty", words.empty(name));
  if (table.rows === 0) throw new Failure("file-no-records", words.noRecords(name));
  return {
    ...table,
    reading: {
      encoding: stream.encoding(),
      delimiter: dialect.delimiter,
      quote: dialect.quote,
      escape: dialect.escape,
      decimal: dialect.decimal,
      headerRows,
      skipLines,
      missing: dialect.missing,
      confidence: { ...dialect.confidence, encoding: stream.confidence(), lastLine: confidence },
    },
    lineEnd: reader.lineEnd(),
    byteOrderMark: stream.byteOrderMark,
    repairs: [...reader.repairs, ...feed.badLines, ...table.repairs].sort(
      (a, b) => a.line - b.line,
    ),
    ...(tables.length > 0 ? { tables } : {}),
  };
}

/** The next piece is on its way while this one is worked on; who waits for it hears when it fails. */
function readAhead(source: ByteSource, offset: number): Promise<Uint8Array> {
  const piece = source.slice(offset, Math.min(offset + pieceBytes, source.size));
  piece.catch(() => {});
  return piece;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

function refuseBinary(head: Uint8Array, overrides: ReadingOverrides, name: string): void {
  const encoding = overrides.encoding ?? detectEncoding(head).encoding;
  const type = detectBinary(head, encoding.startsWith("utf-16"));
  if (type !== undefined) throw new Failure("file-not-text", words.notText(name, type));
}

function checkDelimiter(delimiter: string, quote: string): void {
  const isUnusable = /[\r\n\uFEFF]/.test(delimiter) || (quote !== "" && delimiter.includes(quote));
  if (isUnusable) throw new Failure("option-invalid", words.badDelimiter(delimiter));
}

function checkLength(reader: RecordReader, name: string): void {
  if (reader.held() <= longestRecord) return;
  throw new Failure("file-unreadable", words.tooLongRecord(name, reader.line(), longestRecord));
}

/** Enough of the beginning to judge by: more where lines are long. */
function sampleOf(text: string, whole: boolean): [sample: string, whole: boolean] {
  let length = sampleCharacters;
  while (
    length < text.length &&
    text.slice(0, length).split(/\r\n?|\n/, fewRecords).length < fewRecords
  )
    length *= 2;
  return length < text.length ? [text.slice(0, length), false] : [text, whole];
}
