import { type Workspace, workspaceSchema } from "./workspace";
import { workspaceVersion } from "./workspace-version";

type Stored = Readonly<Record<string, unknown>>;

/**
 * What a version changed, from the one before it. New choices with a default need no version: the
 * schema fills them in.
 */
const steps: Readonly<Record<number, (stored: Stored) => Stored>> = {
  1: (stored) => ({ ...stored, version: 2, revision: 0 }),
};

/** What something stored, or read from a file, is as a workspace of today. */
export type ReadWorkspace =
  | { readonly kind: "read"; readonly workspace: Workspace; readonly fromVersion: number }
  /** Made by a later version than this one. */
  | { readonly kind: "newer"; readonly version: number }
  | { readonly kind: "damaged" };

/** Brings what an earlier version stored up to today, step by step; what is given stays as it is. */
export function readWorkspace(given: unknown): ReadWorkspace {
  if (!isStored(given)) return { kind: "damaged" };
  const { version: fromVersion } = given;
  if (typeof fromVersion !== "number" || !Number.isSafeInteger(fromVersion)) {
    return { kind: "damaged" };
  }
  if (fromVersion > workspaceVersion) return { kind: "newer", version: fromVersion };
  let stored: Stored = given;
  for (let version = fromVersion; version < workspaceVersion; version++) {
    const step = steps[version];
    if (!step) return { kind: "damaged" };
    stored = step(stored);
  }
  const parsed = workspaceSchema.safeParse(stored);
  return parsed.success
    ? { kind: "read", workspace: parsed.data, fromVersion }
    : { kind: "damaged" };
}

function isStored(given: unknown): given is Stored {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}
