import { Failure } from "@/lib/schema/failure";
import type { AsyncSteps } from "@/lib/schema/progress";
import type { ReadingOverrides, ReadingRepair } from "@/lib/schema/reading";
import type { ByteSource } from "@/lib/schema/source";
import type { RawTable } from "@/lib/schema/table";
import { assembleTables } from "./assemble-tables";
import { createTextStream } from "./decode-text";
import { detectBinary } from "./detect-binary";
import { detectDialect } from "./detect-dialect";
import { detectEncoding } from "./detect-encoding";
import { createRecordReader, longestRecord, type RecordReader } from "./record-reader";
import type { PlacedRecord } from "./records-below";
import type { Records } from "./split-records";
import { words } from "./words";

const pieceBytes = 1 << 20;
const blockCharacters = 1 << 16;
const sampleCharacters = 1 << 15;
const fewRecords = 20;

/**
 * Reads a delimited text file into columns of text exactly as it stands. Encoding and layout are
 * guessed from the first megabyte unless fixed. Every record of the file becomes a row or is set
 * aside; blank lines are neither. The file is read in pieces, so memory is the distinct cells plus
 * four bytes a cell. Takes O(bytes) time; `done` and `total` are bytes.
 * Throws a Failure when the file is empty, has no records, is no text, or holds a record too long.
 */
export async function* readRaw(
  source: ByteSource,
  overrides: ReadingOverrides,
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
  let decoded = stream.decode(head, isLast);
  const dialect = detectDialect(...sampleOf(decoded.text, isLast), overrides);
  checkDelimiter(dialect.delimiter, dialect.quote);
  const reader = createRecordReader(dialect);
  const assembler = assembleTables({
    ...dialect,
    style: dialect,
    lastLine: overrides.lastLine,
  });
  const badLines: ReadingRepair[] = [];
  let isSuspect = false;
  for (;;) {
    const wasSuspect = isSuspect;
    isSuspect = decoded.badCharacters > 0;
    for (let at = 0; at === 0 || at < decoded.text.length; at += blockCharacters) {
      const end = at + blockCharacters;
      const block = decoded.text.slice(at, end);
      const records = reader.read(block, isLast && end >= decoded.text.length);
      if (isSuspect || wasSuspect) badLines.push(...badRecords(records));
      assembler.add(placed(records));
      checkLength(reader, name);
      const share = Math.min(1, end / Math.max(1, decoded.text.length));
      yield { stage: "read", done: start + Math.round(share * (offset - start)), total: size };
    }
    if (isLast) break;
    const piece = await source.slice(offset, Math.min(offset + pieceBytes, size));
    start = offset;
    offset += piece.length;
    isLast = piece.length === 0 || offset >= size;
    decoded = stream.decode(piece, isLast);
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
    repairs: [...reader.repairs, ...badLines, ...table.repairs].sort((a, b) => a.line - b.line),
    ...(tables.length > 0 ? { tables } : {}),
  };
}

function placed({ cells, lines, odd }: Records): PlacedRecord[] {
  return cells.map((record, i) => ({
    cells: record,
    line: lines[i]!,
    isOdd: odd?.has(lines[i]!) === true,
  }));
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

function badRecords({ cells, lines }: Records): ReadingRepair[] {
  return lines
    .filter((_, i) => cells[i]!.some((cell) => cell.includes("\uFFFD")))
    .map((line) => ({ line, kind: "bad-character" }));
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
