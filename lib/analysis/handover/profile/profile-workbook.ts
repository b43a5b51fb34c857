import type { Segmentation } from "@/lib/schema/segment";
import { workbookFile } from "../write/workbook-file";
import { profileRecords } from "./profile-records";

/** The profile table as a workbook (XLSX), in pieces; see `profileRecords`. `time` in milliseconds. */
export function profileWorkbook(
  segmentation: Segmentation,
  names: ReadonlyMap<number, string>,
  time: number,
): Uint8Array[] {
  const [head = [], ...records] = profileRecords(segmentation, names);
  const pieces: Uint8Array[] = [];
  const file = workbookFile("Profile", head.map(String), time, (bytes) => pieces.push(bytes));
  for (const record of records) file.write(record);
  file.end();
  return pieces;
}
