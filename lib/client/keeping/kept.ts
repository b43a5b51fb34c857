import type { Settings } from "@/lib/schema/settings";
import type { Workspace } from "@/lib/schema/workspace";

export type SaveState =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly message: string };

/**
 * "reading": another tab has the work, and this one shows what becomes of it there. "overtaken": the
 * same, but changes made here came too late to be stored, and stay in sight until they can be.
 */
export type Access = "writing" | "reading" | "overtaken";

export interface Kept {
  readonly workspace: Workspace;
  readonly save: SaveState;
  readonly access: Access;
}

/** Keeps one open workspace stored while at most one tab writes it. */
export interface Keeping {
  state(): Kept;
  /** Resolves once it is known whether this tab may write. */
  readonly ready: Promise<void>;
  /** False when this tab may not write; nothing changes then. */
  put(workspace: Workspace): boolean;
  anchor(identities: Int32Array, settings: Settings, k: number): void;
  /** Makes this the tab that writes. What came too late here becomes a change on top of what is stored. */
  take(): void;
  /** Says that something could not be kept. */
  fail(thrown: unknown): void;
  /** Writes what is not yet written. */
  flush(): Promise<void>;
  /** Writes what is not yet written and lets other tabs go on. */
  stop(): Promise<void>;
}

export interface KeepingEvents {
  onChange(): void;
  /** Another tab gave the segments new numbers. */
  onAnchored(settings: Settings, k: number): void;
}
