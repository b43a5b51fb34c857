import { Failure } from "@/lib/schema/failure";
import type { ByteSource } from "@/lib/schema/source";
import { words } from "../words";

/** A file within a zip archive, as the archive's directory declares it. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly checksum: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes once it is unpacked. */
  readonly size: number;
  /** Where its own header begins in the archive. */
  readonly offset: number;
}

const endMark = 0x06054b50;
const endBytes = 22;
const longestComment = 0xffff;
const end64Mark = 0x06064b50;
const locator64Mark = 0x07064b50;
const locator64Bytes = 20;
const entryMark = 0x02014b50;
const entryBytes = 46;
const mostEntries = 10_000;
const largestDirectory = 1 << 24;
const saturated = 0xffffffff;

/**
 * What a zip archive holds, from its central directory alone: nothing is unpacked. Entries, their
 * number and the directory's size are limited to what a workbook can have. O(entries) time.
 * Throws a Failure when the archive breaks off, contradicts itself, or declares more than 10,000 entries.
 */
export async function readZipDirectory(source: ByteSource): Promise<ZipEntry[]> {
  const { size, name } = source;
  const damaged = () => new Failure("file-unreadable", words.brokenZip(name));
  const tailStart = Math.max(0, size - endBytes - longestComment - locator64Bytes);
  const tail = viewOf(await source.slice(tailStart, size));
  const at = lastMark(tail);
  if (at === -1) throw damaged();
  let count = tail.getUint16(at + 10, true);
  let length = tail.getUint32(at + 12, true);
  let start = tail.getUint32(at + 16, true);
  const is64 = at >= locator64Bytes && tail.getUint32(at - locator64Bytes, true) === locator64Mark;
  if (is64) {
    const place = Number(tail.getBigUint64(at - locator64Bytes + 8, true));
    const end = viewOf(await source.slice(place, place + 56));
    if (end.byteLength < 56 || end.getUint32(0, true) !== end64Mark) throw damaged();
    count = Number(end.getBigUint64(32, true));
    length = Number(end.getBigUint64(40, true));
    start = Number(end.getBigUint64(48, true));
  }
  if (count > mostEntries || length > largestDirectory)
    throw new Failure("file-unreadable", words.tooManyEntries(name, count, mostEntries));
  if (start + length > size) throw damaged();
  const directory = viewOf(await source.slice(start, start + length));
  const entries: ZipEntry[] = [];
  for (let from = 0; entries.length < count; ) {
    const entry = from + entryBytes <= directory.byteLength ? entryAt(directory, from) : undefined;
    if (!entry || entry.offset + entry.packed > size) throw damaged();
    entries.push(entry);
    from = entry.end;
  }
  return entries;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function lastMark(tail: DataView): number {
  for (let at = tail.byteLength - endBytes; at >= 0; at--)
    if (tail.getUint32(at, true) === endMark) return at;
  return -1;
}

function entryAt(view: DataView, at: number): (ZipEntry & { readonly end: number }) | undefined {
  if (view.getUint32(at, true) !== entryMark) return undefined;
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const extraStart = at + entryBytes + nameLength;
  const end = extraStart + extraLength + view.getUint16(at + 32, true);
  if (end > view.byteLength) return undefined;
  const name = new Uint8Array(view.buffer, view.byteOffset + at + entryBytes, nameLength);
  const declared = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  const [size, packed, offset] = widened(view, extraStart, extraStart + extraLength, declared);
  return {
    name: new TextDecoder().decode(name),
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packed: packed!,
    size: size!,
    offset: offset!,
    end,
  };
}

/** Sizes that do not fit 32 bits stand in the extra field 1, in this order. */
function widened(view: DataView, from: number, end: number, declared: number[]): number[] {
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return declared.map((value) => {
      if (value !== saturated || next + 8 > end) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return declared;
}
