import type { ByteSource } from "@/lib/schema/source";

/** A file held in memory, for tests. */
export function byteSourceOf(content: string | Uint8Array, name = "customers.csv"): ByteSource {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    slice: (start, end) => Promise.resolve(bytes.slice(start, end)),
  };
}
