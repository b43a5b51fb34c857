import { Failure } from "@/lib/schema/failure";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "it is a folder, not a file",
  ENOTDIR: "a part of its path is a file, not a folder",
  EEXIST: "a file of that name is in the way",
  EACCES: "permission was denied",
  EPERM: "permission was denied",
  EROFS: "the disk can only be read",
  ENOSPC: "the disk is full",
};

/** What the system said about a file, in words. */
export function fileFailure(error: unknown, path: string): Failure {
  const code = (error as { readonly code?: string } | null)?.code ?? "unknown";
  return new Failure("file-unreadable", `"${path}" cannot be used: ${reasons[code] ?? code}.`);
}
