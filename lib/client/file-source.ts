import type { ByteSource } from "@/lib/schema/source";

/** A file of the browser as bytes that can be read in pieces. */
export function fileSource(file: File): ByteSource {
  return {
    name: file.name,
    size: file.size,
    slice: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
  };
}
