import { overrideOf } from "@/lib/analysis/ingest/types/override-of";
import type { ExpectedSchema } from "@/lib/schema/expected-schema";
import type { Column } from "@/lib/schema/table";

/** What the next file of this kind is expected to have: names, types, roles, meanings, and how they are read. */
export function describeSchema(
  columns: readonly Pick<Column, "name" | "kind" | "role" | "meaning" | "reading">[],
  fileName: string,
): ExpectedSchema {
  return {
    format: "tessera-schema",
    version: 1,
    fileName,
    columns: columns.map(overrideOf),
  };
}
