import { z } from "zod";
import { workEntries } from "./work-entries";

/** Of the file around the workspace, which has a version of its own. */
export const workFileVersion = 1;

/** Those that the manifest vouches for. */
const vouched = [workEntries.source, workEntries.workspace, workEntries.anchor] as const;

export const workManifestSchema = z.strictObject({
  format: z.literal("tessera-workspace"),
  version: z.literal(workFileVersion),
  savedAt: z.iso.datetime(),
  entries: z
    .array(
      z.strictObject({
        name: z.enum(vouched),
        bytes: z.int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .min(2)
    .max(vouched.length),
});
export type WorkManifest = z.infer<typeof workManifestSchema>;
