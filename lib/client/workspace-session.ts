import { Cancelled } from "@/lib/schema/cancelled";
import type { Settings } from "@/lib/schema/settings";
import type { Choices, Workspace } from "@/lib/schema/workspace";
import { type Compute, createCompute } from "./compute";
import { createHighlightStore, type HighlightStore } from "./highlight-store";
import { createHeldKeeping } from "./keeping/held-keeping";
import { createKeeping } from "./keeping/keeping";
import type { KeepingEvents, Kept } from "./keeping/kept";
import type { Ports } from "./keeping/ports";
import { createSelectionStore, type SelectionStore } from "./selection-store";
import { loadAnchor } from "./storage/anchors";
import { loadSource } from "./storage/sources";
import { createTabChannel } from "./storage/tab-channel";
import { isUnstored } from "./storage/unstored-works";
import { createWorkLock } from "./storage/work-lock";
import { createWorkStore } from "./storage/work-store";
import { type Change, changed, redone, travelled, undone } from "./workspace-history";

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
  /** False where this browser stores nothing of it, and will not. */
  readonly isStorable: boolean;
  /** Resolves once it is known whether this tab may change the work. */
  readonly ready: Promise<void>;
  state(): WorkspaceState;
  subscribe(listener: () => void): () => void;
  /** False when this tab may not change the work; the page says so then. */
  change(change: Change, edit: (choices: Choices) => Choices): boolean;
  undo(): void;
  redo(): void;
  /** So many steps of the history back (below 0) or forth. */
  travel(steps: number): void;
  rename(name: string): void;
  /** Rows and segments as last seen, for the list of recent work. */
  summarize(summary: Workspace["summary"]): void;
  /** Keeps which segment each customer is in, so that names find their people again in later results. */
  anchor(settings: Settings, k: number): void;
  /** Goes on with the work in this tab; another that has it gives way. */
  workHere(): void;
  /** Writes what is not yet written. */
  flush(): Promise<void>;
  stop(): void;
}

/** Typing that pauses for longer than this starts a new step of the history. */
const runWithinMs = 3000;

export interface WorkspaceState extends Kept {
  /** How often a change was asked for that this tab may not make. */
  readonly refusals: number;
}

export function openSession(opened: Workspace): WorkspaceSession {
  const listeners = new Set<() => void>();
  let refusals = 0;
  let state: WorkspaceState;
  let lastRun = { key: "", at: 0 };

  const compute = createCompute(async () => ({
    file: await loadSource(opened),
    anchor: await loadAnchor(opened.id),
  }));

  const events: KeepingEvents = {
    onChange: tell,
    onAnchored(settings, k) {
      compute.run({ verb: "anchor", settings, k }).catch(() => {});
    },
  };
  const keeping = isUnstored(opened.id)
    ? createHeldKeeping(opened, tell)
    : createKeeping(opened, browserPorts(opened.id), events);
  state = { ...keeping.state(), refusals };

  function tell(): void {
    state = { ...keeping.state(), refusals };
    for (const listener of listeners) listener();
  }

  function put(workspace: Workspace): boolean {
    const isTaken = keeping.put(workspace);
    if (!isTaken) {
      refusals++;
      tell();
    }
    return isTaken;
  }

  return {
    compute,
    earlier: new Map(),
    stopped: new Set(),
    selection: createSelectionStore(),
    highlight: createHighlightStore(),
    isStorable: !isUnstored(opened.id),
    ready: keeping.ready,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(change, edit) {
      const { workspace } = state;
      const choices = edit(workspace.choices);
      if (choices === workspace.choices) return true;
      const now = performance.now();
      const key = change.merge ?? "";
      const isRun = key !== "" && key === lastRun.key && now - lastRun.at < runWithinMs;
      lastRun = { key, at: now };
      const at = new Date().toISOString();
      return put(changed(workspace, choices, { ...change, at }, isRun));
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
      const { access, workspace } = state;
      const known = workspace.summary;
      if (known.rows === summary.rows && known.segments === summary.segments) return;
      if (access === "writing") put({ ...workspace, summary });
    },
    anchor(settings, k) {
      if (state.access !== "writing") return;
      compute
        .run({ verb: "anchor", settings, k })
        .then((identities) => keeping.anchor(identities, settings, k))
        .catch((thrown: unknown) => {
          if (!(thrown instanceof Cancelled)) keeping.fail(thrown);
        });
    },
    workHere: keeping.take,
    flush: keeping.flush,
    stop() {
      void keeping.stop();
      compute.stop();
      listeners.clear();
    },
  };
}

function browserPorts(id: string): Ports {
  return {
    store: createWorkStore(id),
    lock: createWorkLock(id),
    channel: createTabChannel(id),
    after(ms, then) {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    now: () => new Date().toISOString(),
  };
}
