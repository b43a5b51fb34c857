import { safeName } from "@/lib/analysis/handover/write/file-name";

const longestBase = 80;

/**
 * A file name that every system takes: the workspace's name without its extension, what is in the
 * file, and the file's extension, as in "Spring orders - segments.csv".
 */
export function downloadName(workspaceName: string, what: string, extension: string): string {
  const base = safeName(workspaceName.replace(/\.(?:csv|tsv|txt)$/iu, ""), longestBase);
  return `${base || "tessera"} - ${what}.${extension}`;
}
