import { readFileSync } from "node:fs";

/** The most memory that a process has ever held, where the system keeps /proc. */
export function peakBytes(process: number | "self"): number | undefined {
  try {
    return peakIn(readFileSync(`/proc/${process}/status`, "utf8"));
  } catch {
    return undefined;
  }
}

/** The line "VmHWM: 123 kB" of a status file. */
export function peakIn(status: string): number | undefined {
  const found = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
  return found === undefined ? undefined : 1024 * Number(found);
}
