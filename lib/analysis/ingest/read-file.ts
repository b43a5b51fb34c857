import { Failure } from "@/lib/schema/failure";
import type { FileFacts } from "@/lib/schema/file-facts";
import type { AsyncSteps } from "@/lib/schema/progress";
import type { ReadingOverrides } from "@/lib/schema/reading";
import type { ByteSource } from "@/lib/schema/source";
import type { RawTable } from "@/lib/schema/table";
import { readRaw } from "./delimited/read-raw";
import { detectFormat } from "./detect-format";
import { expandProperties } from "./expand-properties";
import { inflatedSource } from "./gzip/inflated-source";
import { readJson } from "./json/read-json";
import { readNdjson } from "./json/read-ndjson";
import { readParquet } from "./parquet/read-parquet";
import { words } from "./words";
import { readWorkbook } from "./workbook/read-workbook";

const headBytes = 1 << 18;

/**
 * The one front door: a table of text out of any file that holds one, whatever it is called. What it
 * is shows in its bytes; gzip around it is taken off first. Each reader says what it costs; `done`
 * and `total` are in its own unit. What a person fixed (`overrides`) wins where the format has such a part.
 * Throws a Failure for files that are empty, damaged, too large or of another kind.
 */
export async function* readFile(
  source: ByteSource,
  overrides: ReadingOverrides,
  memoryBytes?: number,
): AsyncSteps<RawTable> {
  try {
    return expandProperties(yield* readAny(source, overrides, memoryBytes));
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    if (thrown instanceof RangeError)
      throw new Failure("memory-refused", words.noRoom(source.name));
    throw thrown;
  }
}

async function* readAny(
  source: ByteSource,
  overrides: ReadingOverrides,
  memoryBytes: number | undefined,
): AsyncSteps<RawTable> {
  const { kind, type } = await formatOf(source, overrides);
  if (kind !== "gzip") return yield* readKind(kind, type, source, overrides, memoryBytes);
  const inflated = yield* inflatedSource(source);
  const inner = await formatOf(inflated, overrides);
  if (inner.kind === "gzip") throw new Failure("file-not-text", words.gzipTwice(source.name));
  const table = yield* readKind(inner.kind, inner.type, inflated, overrides, memoryBytes);
  return { ...table, file: { ...(table.file ?? textFacts), isGzip: true } };
}

const textFacts: FileFacts = { format: "text", isGzip: false };

interface Kind {
  readonly kind: FileFacts["format"] | "gzip" | "other";
  readonly type: string;
}

async function formatOf(source: ByteSource, overrides: ReadingOverrides): Promise<Kind> {
  const head = await source.slice(0, Math.min(headBytes, source.size));
  if (head.length === 0) throw new Failure("file-empty", words.empty(source.name));
  return { type: "", ...detectFormat(head, overrides) };
}

async function* readKind(
  kind: Exclude<Kind["kind"], "gzip">,
  type: string,
  source: ByteSource,
  overrides: ReadingOverrides,
  memoryBytes: number | undefined,
): AsyncSteps<RawTable> {
  switch (kind) {
    case "xlsx":
      return yield* readWorkbook(source, overrides);
    case "parquet":
      return yield* readParquet(source, overrides);
    case "json":
      return yield* readJson(source, overrides);
    case "ndjson":
      return yield* readNdjson(source, overrides);
    case "text":
      return { ...(yield* readRaw(source, overrides, memoryBytes)), file: textFacts };
    case "other":
      throw new Failure("file-not-text", words.otherType(source.name, type));
  }
}
