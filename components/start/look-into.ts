import { fileSource } from "@/lib/client/file-source";
import { Failure } from "@/lib/schema/failure";
import { startWords as words } from "./words";

/** Looks at a file so that what is no table is refused before it is kept. Returns the reason in words, null when there is none. */
export async function objectionTo(file: File): Promise<string | null> {
  if (file.size === 0) return emptyOrFolder(file);
  const { refuseEarly } = await import("@/lib/analysis/ingest/refuse-early");
  try {
    await refuseEarly(fileSource(file));
    return null;
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    return thrown.message;
  }
}

/** Browsers hand over a folder as a file of no bytes that cannot be read; reading it throws. */
async function emptyOrFolder(file: File): Promise<string> {
  await file.arrayBuffer();
  return words.empty(file.name);
}
