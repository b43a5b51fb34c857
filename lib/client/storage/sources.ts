import { Failure } from "@/lib/schema/failure";
import { readSourceFile } from "./source-files";
import { unstoredWork } from "./unstored-works";

/** The file a workspace was made of, stored or held. */
export async function loadSource(work: {
  readonly id: string;
  readonly source: { readonly fileName: string };
}): Promise<File> {
  const { fileName } = work.source;
  const file = unstoredWork(work.id)?.file ?? (await readSourceFile(work.id, fileName));
  if (!file) {
    throw new Failure(
      "file-unreadable",
      `${fileName} is no longer stored in this browser. Drop it again to go on.`,
    );
  }
  return file;
}
