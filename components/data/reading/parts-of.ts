import type { FileFormat } from "@/lib/schema/file-facts";

/** What there is to decide about a file, beyond the signs and words in its cells. */
export type ReadingPartKind = "encoding" | "dialect" | "layout";

const parts: Readonly<Record<FileFormat, readonly ReadingPartKind[]>> = {
  text: ["encoding", "dialect", "layout"],
  xlsx: ["layout"],
  parquet: [],
  json: ["encoding"],
  ndjson: ["encoding"],
};

export function partsOf(format: FileFormat): ReadonlySet<ReadingPartKind> {
  return new Set(parts[format]);
}
