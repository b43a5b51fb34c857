import type { PeoplesSegments } from "@/lib/analysis/pipeline-api";
import type { Prepared } from "@/lib/schema/prepared";
import type { Settings } from "@/lib/schema/settings";
import type { RawTable, Table } from "@/lib/schema/table";

/** What a script is written from. */
export interface ScriptInput {
  readonly fileName: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly tessera: string;
  readonly settings: Settings;
  readonly raw: RawTable;
  /** The file as typed, before the customers step. */
  readonly source: Table;
  readonly prepared: Prepared;
  readonly seen: Pick<PeoplesSegments, "base" | "scored" | "outcomes">;
  /** By number. */
  readonly names: ReadonlyMap<number, string>;
}

/** Where a script begins: with the file itself, or with a file that Tessera wrote because Python cannot do what comes before. */
export type ScriptStart = "file" | "table" | "customers" | "features";
