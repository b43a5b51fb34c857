import { Failure } from "@/lib/schema/failure";
import type { ByteSource } from "@/lib/schema/source";
import { words } from "../words";
import type { TextStream } from "./decode-text";
import type { Dialect } from "./detect-dialect";
import { estimateReading, offeredRows } from "./estimate-reading";
import { createRecordReader } from "./record-reader";

/** Files smaller than this are read without a question. */
const smallFile = 1 << 25;
const judgedBytes = 1 << 16;
/** Of the computer's memory, what reading one file may take. */
const ownShare = 0.5;

/**
 * Stops before a file is read that will not fit, judged by records from its beginning, middle and end; the Failure says
 * what it would take and how many rows would fit as a sample.
 */
export async function refuseTooLarge(
  source: ByteSource,
  head: string,
  dialect: Dialect,
  stream: Pick<TextStream, "encoding">,
  memoryBytes: number,
): Promise<void> {
  const { size, name } = source;
  if (size < smallFile) return;
  const decoder = new TextDecoder(stream.encoding());
  const texts = [head.slice(0, judgedBytes)];
  for (const at of [size / 2, size - judgedBytes]) {
    const start = 2 * Math.floor(at / 2);
    texts.push(decoder.decode(await source.slice(start, start + judgedBytes)));
  }
  const records: (readonly string[])[] = [];
  let length = 0;
  for (const text of texts) {
    const reader = createRecordReader({ ...dialect, skipLines: 0 });
    const { cells } = reader.read(text, false);
    records.push(...cells.slice(1));
    length += text.length - reader.held();
  }
  const bytesPerUnit = stream.encoding().startsWith("utf-16") ? 2 : 1;
  const estimate = estimateReading(records, length * bytesPerUnit, size);
  const most = memoryBytes * ownShare;
  if (estimate.bytes <= most) return;
  const sampleRows = offeredRows(estimate, most);
  const message = words.tooLarge(name, estimate.rows, estimate.bytes, most);
  throw new Failure("file-too-large", message, undefined, sampleRows);
}
