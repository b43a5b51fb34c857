import type { FailureCode } from "@/lib/schema/failure";
import { Failure } from "@/lib/schema/failure";

const fail = (code: FailureCode, name: string, what: string) =>
  new Failure(code, `"${name}" ${what}`);

export const words = {
  mark: "Work saved by Tessera, as one file. Open it on the start page: drop it there, or choose it.\n",
  damaged: (name: string) =>
    fail(
      "workspace-invalid",
      name,
      "is work saved by Tessera, but it is damaged: it breaks off, or its contents do not match their checksums. Save it or copy it again.",
    ),
  foreign: (name: string) =>
    fail(
      "workspace-invalid",
      name,
      "calls itself work saved by Tessera, but holds something that Tessera never writes. It was not opened.",
    ),
  swelling: (name: string) =>
    fail(
      "workspace-invalid",
      name,
      "would swell to more than work saved by Tessera can be. It was not opened.",
    ),
  newer: (name: string) =>
    fail(
      "workspace-newer",
      name,
      "was saved by a newer version of Tessera than this one. Open it there, or bring this one up to date.",
    ),
  tooLarge: (name: string) =>
    fail(
      "file-too-large",
      name,
      "is too large to be saved together with the work as one file, which holds up to 4 GB. Keep the file itself, and save the recipe.",
    ),
};
