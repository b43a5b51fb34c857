import { z } from "zod";
import { fromStored, storedWorkspaceSchema, toStored } from "./stored-workspace";
import { type Workspace, workspaceSchema } from "./workspace";
import { workspaceVersion } from "./workspace-version";

type Stored = Readonly<Record<string, unknown>>;

/**
 * What a version changed, from the one before it, null where it cannot be read. New choices with a default need no version:
 * the schema fills them in.
 */
const steps: Readonly<Record<number, (stored: Stored) => Stored | null>> = {
  1: (stored) => ({ ...stored, version: 2, revision: 0 }),
  2: withEditsOnce,
};

/** Until then every step of the history had its edits within it. */
const workspaceSchema2 = workspaceSchema.extend({ version: z.literal(2) });

function withEditsOnce(stored: Stored): Stored | null {
  const { data } = workspaceSchema2.safeParse(stored);
  return data ? toStored({ ...data, version: 3 }, JSON.stringify) : null;
}

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
    const next = step?.(stored);
    if (!next) return { kind: "damaged" };
    stored = next;
  }
  const { data } = storedWorkspaceSchema.safeParse(stored);
  const workspace = data && fromStored(data);
  return workspace ? { kind: "read", workspace, fromVersion } : { kind: "damaged" };
}

function isStored(given: unknown): given is Stored {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}
