import type { Workspace } from "@/lib/schema/workspace";

interface UnstoredWork {
  readonly file: File;
  readonly workspace: Workspace;
  readonly anchor: Int32Array | null;
}

/** Work that the browser could not store: it lives as long as the tab. */
const works = new Map<string, UnstoredWork>();

export function isUnstored(id: string): boolean {
  return works.has(id);
}

export function unstoredWork(id: string): UnstoredWork | undefined {
  return works.get(id);
}

/** Most recent first. */
export function unstoredWorkspaces(): Workspace[] {
  return [...works.values()]
    .map(({ workspace }) => workspace)
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

export function holdUnstored(file: File, workspace: Workspace, anchor: Int32Array | null): void {
  works.set(workspace.id, { file, workspace, anchor });
}

/** Changes what is held; work that is not held stays so. */
export function changeUnstored(
  id: string,
  changes: Partial<Pick<UnstoredWork, "workspace" | "anchor">>,
): void {
  const work = works.get(id);
  if (work) works.set(id, { ...work, ...changes });
}

/** True when it was held. */
export function forgetUnstored(id: string): boolean {
  return works.delete(id);
}
