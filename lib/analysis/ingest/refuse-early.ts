import { Failure } from "@/lib/schema/failure";
import type { ByteSource } from "@/lib/schema/source";
import { readRaw } from "./delimited/read-raw";
import { detectFormat } from "./detect-format";
import { inflatePieces } from "./gzip/inflate-pieces";
import { readNdjson } from "./json/read-ndjson";
import { chooseColumns } from "./parquet/choose-columns";
import { readFooter } from "./parquet/parquet-footer";
import { words } from "./words";
import { workbookEntries } from "./workbook/workbook-entries";

/** Enough for a header and a few rows of any file. */
const headBytes = 1 << 16;

/**
 * Throws the Failure that reading the file would end in, as far as its beginning, its directory or
 * its footer show, so that what is no table is refused before it is kept. Reads little of any file.
 */
export async function refuseEarly(source: ByteSource): Promise<void> {
  const head = await source.slice(0, Math.min(headBytes, source.size));
  if (head.length === 0) throw new Failure("file-empty", words.empty(source.name));
  const format = detectFormat(head);
  switch (format.kind) {
    case "other":
      throw new Failure("file-not-text", words.otherType(source.name, format.type));
    case "xlsx":
      await workbookEntries(source);
      return;
    case "parquet": {
      const metadata = await readFooter(source);
      if (metadata.num_rows === 0n)
        throw new Failure("file-no-records", words.noParquetRows(source.name));
      chooseColumns(metadata, undefined, source.name);
      return;
    }
    case "gzip":
      return refuseGzip(source);
    case "json":
      return;
    default:
      return refuseText(source, head, format.kind);
  }
}

/** Unpacks the beginning; what a member holds shows in it. */
async function refuseGzip(source: ByteSource): Promise<void> {
  const pieces = inflatePieces(source);
  const first = await pieces.next();
  await pieces.return();
  if (first.done) throw new Failure("file-empty", words.empty(source.name));
  const format = detectFormat(first.value.bytes.subarray(0, headBytes));
  if (format.kind === "gzip") throw new Failure("file-not-text", words.gzipTwice(source.name));
  if (format.kind === "other")
    throw new Failure("file-not-text", words.otherType(source.name, format.type));
}

async function refuseText(
  { name, size }: ByteSource,
  head: Uint8Array,
  kind: "text" | "ndjson",
): Promise<void> {
  const beginning: ByteSource = {
    name,
    size: head.length,
    slice: async (start, end) => head.subarray(start, end),
  };
  const steps = kind === "ndjson" ? readNdjson(beginning, {}) : readRaw(beginning, {});
  try {
    for (let step = await steps.next(); !step.done; ) step = await steps.next();
  } catch (thrown) {
    const isCut =
      size > head.length && thrown instanceof Failure && thrown.code !== "file-not-text";
    if (!isCut) throw thrown;
  }
}
