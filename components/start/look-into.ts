import { Failure } from "@/lib/schema/failure";
import { startWords as words } from "./words";

/** Enough for a header and a few rows of any file. */
const headBytes = 65_536;

/**
 * Reads the beginning of a file as the worker will, so that what is no table is refused before it is
 * kept. Returns the reason in words, null when there is none.
 */
export async function objectionTo(file: File): Promise<string | null> {
  if (file.size === 0) return emptyOrFolder(file);
  const { readRaw } = await import("@/lib/analysis/ingest/read-raw");
  const head = file.slice(0, headBytes);
  const steps = readRaw(
    {
      name: file.name,
      size: head.size,
      slice: async (start, end) => new Uint8Array(await head.slice(start, end).arrayBuffer()),
    },
    {},
  );
  try {
    for (let step = await steps.next(); !step.done; ) step = await steps.next();
    return null;
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    const isCut = file.size > headBytes && thrown.code !== "file-not-text";
    return isCut ? null : thrown.message;
  }
}

/** Browsers hand over a folder as a file of no bytes that cannot be read; reading it throws. */
async function emptyOrFolder(file: File): Promise<string> {
  await file.arrayBuffer();
  return words.empty(file.name);
}
