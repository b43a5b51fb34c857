import { Cancelled } from "@/lib/schema/cancelled";
import { toFailureData } from "@/lib/schema/failure";
import type { Settings } from "@/lib/schema/settings";
import type { Choices, Workspace } from "@/lib/schema/workspace";
import { type Compute, createCompute } from "./compute";
import { createHighlightStore, type HighlightStore } from "./highlight-store";
import { createSelectionStore, type SelectionStore } from "./selection-store";
import { changeUnstored, isUnstored } from "./storage/unstored-works";
import { loadAnchor, loadSource, saveAnchor, saveWorkspace } from "./storage/workspaces";
import { type Change, changed, redone, travelled, undone } from "./workspace-history";

export type SaveState =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly message: string };

export interface WorkspaceState {
  readonly workspace: Workspace;
  readonly save: SaveState;
}

/**
 * One open workspace: its state, its history, its saving and its compute. Every change is kept as
 * one goes; a change that cannot be stored stays on the page and is said.
 */
export interface WorkspaceSession {
  readonly compute: Compute;
  /** The last answer to each kind of question, so that it can stay in sight while a new one is made. */
  readonly earlier: Map<string, unknown>;
  /** Computations that a person cancelled; they wait until asked for again. */
  readonly stopped: Set<string>;
  /** The customers that are selected on every view. */
  readonly selection: SelectionStore;
  /** What is pointed at on any view. */
  readonly highlight: HighlightStore;
  state(): WorkspaceState;
  subscribe(listener: () => void): () => void;
  change(change: Change, edit: (choices: Choices) => Choices): void;
  undo(): void;
  redo(): void;
  /** So many steps of the history back (below 0) or forth. */
  travel(steps: number): void;
  rename(name: string): void;
  /** Rows and segments as last seen, for the list of recent work. */
  summarize(summary: Workspace["summary"]): void;
  /** Keeps which segment each customer is in, so that names find their people again in later results. */
  anchor(settings: Settings, k: number): void;
  /** Writes what is not yet written. */
  flush(): Promise<void>;
  stop(): void;
}

const saveAfterMs = 250;
/** Typing that pauses for longer than this starts a new step of the history. */
const runWithinMs = 3000;

export function openSession(opened: Workspace): WorkspaceSession {
  const listeners = new Set<() => void>();
  const isHeld = isUnstored(opened.id);
  let state: WorkspaceState = {
    workspace: opened,
    save: isHeld
      ? {
          kind: "failed",
          message:
            "This browser could not store the file. The work lasts until this tab is closed.",
        }
      : { kind: "saved", at: opened.updatedAt },
  };
  let timer: ReturnType<typeof setTimeout> | null = null;
  let lastRun = { key: "", at: 0 };

  function set(next: Partial<WorkspaceState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function put(workspace: Workspace): void {
    const next = { ...workspace, updatedAt: new Date().toISOString() };
    if (isHeld) {
      changeUnstored(next.id, { workspace: next });
      set({ workspace: next });
      return;
    }
    set({ workspace: next, save: { kind: "saving" } });
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => void write(), saveAfterMs);
  }

  async function write(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    const { workspace } = state;
    try {
      await saveWorkspace(workspace);
      if (state.workspace === workspace) set({ save: { kind: "saved", at: workspace.updatedAt } });
    } catch (thrown) {
      set({ save: { kind: "failed", message: toFailureData(thrown).message } });
    }
  }

  const compute = createCompute(async () => ({
    file: await loadSource(state.workspace),
    anchor: await loadAnchor(opened.id),
  }));

  return {
    compute,
    earlier: new Map(),
    stopped: new Set(),
    selection: createSelectionStore(),
    highlight: createHighlightStore(),
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(change, edit) {
      const { workspace } = state;
      const choices = edit(workspace.choices);
      if (choices === workspace.choices) return;
      const now = performance.now();
      const key = change.merge ?? "";
      const isRun = key !== "" && key === lastRun.key && now - lastRun.at < runWithinMs;
      lastRun = { key, at: now };
      const at = new Date().toISOString();
      put(changed(workspace, choices, { ...change, at }, isRun));
    },
    undo() {
      lastRun = { key: "", at: 0 };
      if (state.workspace.past.length > 0) put(undone(state.workspace));
    },
    redo() {
      lastRun = { key: "", at: 0 };
      if (state.workspace.future.length > 0) put(redone(state.workspace));
    },
    travel(steps) {
      lastRun = { key: "", at: 0 };
      const next = travelled(state.workspace, steps);
      if (next !== state.workspace) put(next);
    },
    rename(name) {
      put({ ...state.workspace, name });
    },
    summarize(summary) {
      const known = state.workspace.summary;
      if (known.rows === summary.rows && known.segments === summary.segments) return;
      put({ ...state.workspace, summary });
    },
    anchor(settings, k) {
      compute
        .run({ verb: "anchor", settings, k })
        .then((identities) => saveAnchor(opened.id, identities))
        .catch((thrown: unknown) => {
          if (thrown instanceof Cancelled) return;
          set({ save: { kind: "failed", message: toFailureData(thrown).message } });
        });
    },
    flush: async () => {
      if (timer) await write();
    },
    stop() {
      if (timer) void write();
      compute.stop();
      listeners.clear();
    },
  };
}
