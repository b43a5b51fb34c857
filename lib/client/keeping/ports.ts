import type { Settings } from "@/lib/schema/settings";
import type { Workspace } from "@/lib/schema/workspace";

/** Where one workspace is stored. Everything rejects with a Failure that can be shown. */
export interface WorkStore {
  /** Makes what is stored this tab's to write: whoever read it before is refused from now on. */
  claim(): Promise<Workspace>;
  /** null: it was deleted. */
  read(): Promise<Workspace | null>;
  /** Only over the revision before it; else a Failure "changed-elsewhere", and nothing is written. */
  write(workspace: Workspace): Promise<void>;
  /** Only beside this revision. */
  writeAnchor(identities: Int32Array, revision: number): Promise<void>;
}

/** The right to write one workspace, which one tab has at a time. */
export interface WorkLock {
  /** Waits in line for it. After it was taken by another tab, it is waited for again. */
  seek(events: { onHeld(): void; onTaken(): void }): void;
  /** Takes it from whoever has it; `onHeld` follows. */
  take(): void;
  release(): void;
}

/** What tabs with the same workspace tell each other. */
export type TabMessage =
  | { readonly kind: "written"; readonly revision: number }
  | { readonly kind: "give-way" }
  | { readonly kind: "gave-way" }
  | { readonly kind: "anchored"; readonly settings: Settings; readonly k: number };

export interface TabChannel {
  listen(onMessage: (message: TabMessage) => void): void;
  /** To the other tabs, never to this one. */
  post(message: TabMessage): void;
  close(): void;
}

export interface Ports {
  readonly store: WorkStore;
  readonly lock: WorkLock;
  readonly channel: TabChannel;
  /** Calls back after a while; what it returns calls that off. */
  after(ms: number, then: () => void): () => void;
  now(): string;
}
