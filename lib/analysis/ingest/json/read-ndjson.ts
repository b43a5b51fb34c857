import { Failure } from "@/lib/schema/failure";
import type { AsyncSteps } from "@/lib/schema/progress";
import type { ReadingOverrides, ReadingRepair, SetAsideRow } from "@/lib/schema/reading";
import type { ByteSource } from "@/lib/schema/source";
import type { RawTable } from "@/lib/schema/table";
import { growColumns } from "../cells/grow-columns";
import { textPieces } from "../cells/text-pieces";
import type { TextStream } from "../delimited/decode-text";
import { lineEndOf } from "../delimited/line-ends";
import { longestRecord } from "../delimited/record-reader";
import { words } from "../words";
import { createFlattener } from "./flatten-record";
import { readingOfNamed } from "./json-reading";
import { parseExact } from "./parse-exact";

const linesPerStep = 500;

/**
 * Reads a file with one JSON object a line; its keys are the columns, those within others joined by
 * dots. A line that holds anything else is set aside as it stood. Read in pieces: memory is the
 * distinct cells plus four bytes a cell. O(bytes) time; `done` and `total` are bytes.
 * Throws a Failure when the file is empty, has no object at all, or a line of more than 16 M characters.
 */
export async function* readNdjson(
  source: ByteSource,
  overrides: ReadingOverrides,
): AsyncSteps<RawTable> {
  const { size, name } = source;
  yield { stage: "read", done: 0, total: size };
  const columns = growColumns();
  const flattener = createFlattener(columns, name);
  const setAside: SetAsideRow[] = [];
  const repairs: ReadingRepair[] = [];
  const ends = { lf: false, crlf: false, cr: false };
  let stream: TextStream | undefined;
  let pending = "";
  let line = 0;

  for await (const piece of textPieces(source, overrides.encoding)) {
    stream = piece.stream;
    const lines = (pending + piece.text).split("\n");
    pending = piece.isLast ? "" : lines.pop()!;
    if (pending.length > longestRecord)
      throw new Failure("file-unreadable", words.tooLongRecord(name, line + 1, longestRecord));
    if (lines.length > 1 || !piece.isLast) {
      const isCrlf = lines[0]?.endsWith("\r") === true;
      ends.crlf ||= isCrlf;
      ends.lf ||= lines.length > 0 && !isCrlf;
    }
    for (const text of lines) {
      line++;
      if (line % linesPerStep === 0) yield { stage: "read", done: piece.done, total: size };
      const trimmed = text.trim();
      if (trimmed === "") continue;
      if (piece.badCharacters > 0 && trimmed.includes("\uFFFD"))
        repairs.push({ line, kind: "bad-character" });
      const record = objectOf(trimmed);
      if (record) flattener.add(record, line);
      else setAside.push({ line, reason: "unreadable", cells: [trimmed] });
    }
    yield { stage: "read", done: piece.done, total: size };
  }

  const table = columns.finish(flattener.hollow());
  if (table.rows === 0) throw new Failure("file-no-records", words.noObjects(name));
  return {
    ...table,
    reading: readingOfNamed(table.columns, stream, overrides),
    lineEnd: lineEndOf(ends),
    byteOrderMark: stream?.byteOrderMark === true,
    setAside,
    repairs,
    file: { format: "ndjson", isGzip: false, nested: flattener.nested() },
  };
}

function objectOf(text: string): object | undefined {
  if (!text.startsWith("{")) return undefined;
  try {
    const value = parseExact(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
