import { workEntries } from "@/lib/schema/work-entries";

const localHeader = [0x50, 0x4b, 0x03, 0x04];
const nameAt = 30;

/** How many bytes of a file decide. */
export const workFileHead = nameAt + workEntries.mark.length;

/** Whether a file is work saved as one file, by its first bytes. O(1) time. */
export function isWorkFile(head: Uint8Array): boolean {
  const isZip = localHeader.every((byte, i) => head[i] === byte);
  const name = head.subarray(nameAt, workFileHead);
  return isZip && new TextDecoder().decode(name) === workEntries.mark;
}
