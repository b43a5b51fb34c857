import type { ExportMode } from "@/lib/schema/request";
import type { Segmentation } from "@/lib/schema/segment";
import { csvRecord, csvStart } from "../csv-cell";
import { profileRecords } from "./profile-records";

export interface ProfileCsvInput {
  readonly segmentation: Segmentation;
  /** By identity. */
  readonly names: ReadonlyMap<number, string>;
  readonly mode: ExportMode;
}

/** The profile table as CSV; see `profileRecords`. */
export function profileCsv({ segmentation, names, mode }: ProfileCsvInput): string {
  const records = profileRecords(segmentation, names);
  return csvStart(mode) + records.map((cells) => csvRecord(cells.map(String), mode)).join("");
}
