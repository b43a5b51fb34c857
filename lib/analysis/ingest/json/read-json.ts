import { Failure } from "@/lib/schema/failure";
import type { AsyncSteps } from "@/lib/schema/progress";
import type { ReadingOverrides, SetAsideRow } from "@/lib/schema/reading";
import type { ByteSource } from "@/lib/schema/source";
import type { RawTable } from "@/lib/schema/table";
import { growColumns } from "../cells/grow-columns";
import { textPieces } from "../cells/text-pieces";
import type { TextStream } from "../delimited/decode-text";
import { longestRecord } from "../delimited/record-reader";
import { words } from "../words";
import { createFlattener } from "./flatten-record";
import { readingOfNamed } from "./json-reading";
import { type NamedList, namedLists } from "./named-lists";
import { parseExact } from "./parse-exact";
import { createSplitter } from "./split-values";

/** An object with lists in it is parsed as a whole, at several times its size. */
const largestObject = 1 << 28;
const recordsPerStep = 500;

/**
 * Reads a JSON list of objects, or the longest list within one object unless `sheet` names another;
 * keys are columns, those within others joined by dots. An item that is no object is set aside.
 * A list is read in pieces; an object may have 256 M characters. O(bytes) time; `done` and `total` are bytes.
 * Throws a Failure that explains the shape where there is no such list, and where the text breaks off.
 */
export async function* readJson(
  source: ByteSource,
  overrides: ReadingOverrides,
): AsyncSteps<RawTable> {
  const { size, name } = source;
  yield { stage: "read", done: 0, total: size };
  const columns = growColumns();
  const flattener = createFlattener(columns, name);
  const splitter = createSplitter();
  const setAside: SetAsideRow[] = [];
  const whole: string[] = [];
  let stream: TextStream | undefined;
  let position = 0;

  const take = (value: unknown, text: string): void => {
    position++;
    if (isRecord(value)) flattener.add(value, position);
    else setAside.push({ line: position, reason: "unreadable", cells: [text] });
  };
  for await (const piece of textPieces(source, overrides.encoding)) {
    stream = piece.stream;
    const values = splitter.read(piece.text);
    const longest = splitter.isList() === false ? largestObject : longestRecord;
    if (splitter.held() > longest)
      throw new Failure("file-unreadable", words.tooLongValue(name, position + 1, longest));
    for (const text of values) {
      if (splitter.isList() === false) whole.push(text);
      else take(parsedOrNothing(text), text);
      if (position % recordsPerStep === 0) yield { stage: "read", done: piece.done, total: size };
    }
    yield { stage: "read", done: piece.done, total: size };
  }
  if (splitter.rest() !== "")
    throw new Failure("file-unreadable", words.brokenJson(name, position));

  const lists = whole.length === 1 ? listsOf(whole[0]!, name) : [];
  const chosen = chooseList(lists, overrides.sheet);
  if (chosen) for (const value of chosen.items) take(value, JSON.stringify(value));
  else if (whole.length > 1) for (const text of whole) take(parsedOrNothing(text), text);
  const table = columns.finish(flattener.hollow());
  if (table.rows === 0) throw noRecords(name, whole, position);
  const parts = lists.map((list) => ({ name: list.name, isRead: list === chosen }));
  const sheet = chosen ? { sheet: chosen.name } : {};
  return {
    ...table,
    reading: { ...readingOfNamed(table.columns, stream, overrides), ...sheet },
    lineEnd: "lf",
    byteOrderMark: stream?.byteOrderMark === true,
    setAside,
    repairs: [],
    file: {
      format: "json",
      isGzip: false,
      nested: flattener.nested(),
      ...(parts.length > 0 ? { parts } : {}),
    },
  };
}

function chooseList(
  lists: readonly NamedList[],
  wanted: string | undefined,
): NamedList | undefined {
  return (
    lists.find((list) => list.name === wanted) ??
    lists.reduce<NamedList | undefined>(
      (longest, list) => (longest && longest.items.length >= list.items.length ? longest : list),
      undefined,
    )
  );
}

function listsOf(text: string, name: string): NamedList[] {
  const value = parsedOrNothing(text);
  if (value === undefined) throw new Failure("file-unreadable", words.brokenJson(name, 0));
  return namedLists(value);
}

function parsedOrNothing(text: string): unknown {
  try {
    return parseExact(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function noRecords(name: string, whole: readonly string[], items: number): Failure {
  if (whole.length === 1) return new Failure("file-no-records", words.jsonObjectOnly(name));
  const message = items === 0 ? words.jsonListEmpty(name) : words.jsonListOfValues(name);
  return new Failure("file-no-records", message);
}
