import { Failure } from "@/lib/schema/failure";
import type { ByteSource } from "@/lib/schema/source";
import { words } from "../words";
import { readZipDirectory, type ZipEntry } from "./zip-directory";

/** A sheet's XML is held as text, whose length is limited; a million rows of ten columns are about half of it. */
const largestEntry = 400e6;
const largestSum = 1e9;
/** Bytes out per byte in, beyond the first 64 MB: sheets compress to a tenth, empty ones to a hundredth. */
const mostRatio = 300;
const freely = 1 << 26;

const parts = /^(?:xl\/.*|\[Content_Types\])\.(?:xml|rels)$/i;

/**
 * The files of a workbook by name, checked by what the archive declares before anything is unpacked:
 * their number, sizes and how far they would swell. Throws a Failure for archives of other kinds.
 */
export async function workbookEntries(source: ByteSource): Promise<Map<string, ZipEntry>> {
  const { name } = source;
  const all = await readZipDirectory(source);
  const known = new Map(all.map((entry) => [entry.name.replace(/^\/+/, ""), entry]));
  if (known.has("xl/workbook.bin"))
    throw new Failure("file-not-text", words.otherZip(name, "a binary Excel workbook (.xlsb)"));
  if (!known.has("xl/workbook.xml"))
    throw new Failure("file-not-text", words.otherZip(name, "a zip archive"));
  const entries = new Map([...known].filter(([path]) => parts.test(path)));
  let sum = 0;
  for (const [path, { size, packed }] of entries) {
    sum += size;
    if (size > largestEntry || size > freely + packed * mostRatio)
      throw new Failure("file-unreadable", words.swellingZip(name, path, packed, size));
  }
  if (sum > largestSum)
    throw new Failure("file-unreadable", words.swellingZip(name, "xl", source.size, sum));
  return entries;
}
