const longestBase = 80;

/** What no file system, or not every one, takes in a name, and what turns the reading direction. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu;

/**
 * A file name that every system takes: the workspace's name without its extension, what is in the
 * file, and the file's extension, as in "Spring orders - segments.csv".
 */
export function downloadName(workspaceName: string, what: string, extension: string): string {
  const base = workspaceName
    .normalize("NFC")
    .replace(/\.(?:csv|tsv|txt)$/iu, "")
    .replace(unsafe, " ")
    .replace(/\s+/gu, " ");
  const short = [...base]
    .slice(0, longestBase)
    .join("")
    .replace(/^[\s.]+|[\s.]+$/gu, "");
  return `${short || "tessera"} - ${what}.${extension}`;
}
