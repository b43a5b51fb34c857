import { Failure, toFailureData } from "@/lib/schema/failure";
import type { Workspace } from "@/lib/schema/workspace";
import { changed } from "../workspace-history";
import type { Keeping, KeepingEvents, Kept } from "./kept";
import type { Ports, TabMessage } from "./ports";

const saveAfterMs = 250;
/** A page that was left a moment ago may still be letting go. */
const waitInLineMs = 400;
/** A tab that the browser has put to sleep does not answer; one that is busy does, later. */
const waitForAnswerMs = 4000;

export const overtakenLabel = "changes of this tab";

/** Keeps one open workspace stored while at most one tab writes it. */
export function createKeeping(
  opened: Workspace,
  { store, lock, channel, after, now }: Ports,
  events: KeepingEvents,
): Keeping {
  let state: Kept = {
    workspace: opened,
    save: { kind: "saved", at: opened.updatedAt },
    access: "reading",
  };
  /** What is stored, as last seen from here. */
  let stored = opened;
  let isHeld = false;
  /** Counts who holds the work, so that a claim that was overtaken is dropped. */
  let turn = 0;
  let isDirty = false;
  let isStopped = false;
  let callOff: (() => void) | null = null;
  let onAnswer: (() => void) | null = null;
  let chain: Promise<void> = Promise.resolve();
  let settle = () => {};
  const ready = new Promise<void>((resolve) => {
    settle = resolve;
  });

  function set(next: Partial<Kept>): void {
    state = { ...state, ...next };
    if (!isStopped) events.onChange();
  }

  /** Every change has a time of its own, also when the clock stands still or goes back. */
  function timeAfter(earlier: string): string {
    const time = now();
    return time > earlier ? time : new Date(Date.parse(earlier) + 1).toISOString();
  }

  /** One step of storing after the other. */
  function enqueue(step: () => Promise<void>): Promise<void> {
    chain = chain.then(step).catch((thrown: unknown) => fail(thrown));
    return chain;
  }

  function fail(thrown: unknown): void {
    set({ save: { kind: "failed", message: toFailureData(thrown).message } });
  }

  function schedule(): void {
    isDirty = true;
    callOff?.();
    callOff = after(saveAfterMs, () => void flush());
  }

  function flush(): Promise<void> {
    callOff?.();
    callOff = null;
    return enqueue(writeAll);
  }

  async function writeAll(): Promise<void> {
    while (isDirty && isHeld) {
      isDirty = false;
      const { workspace } = state;
      try {
        const next = { ...workspace, revision: stored.revision + 1 };
        await store.write(next);
        stored = next;
        channel.post({ kind: "written", revision: next.revision });
        if (!isDirty) set({ save: { kind: "saved", at: next.updatedAt } });
      } catch (thrown) {
        isDirty = true;
        if (!(thrown instanceof Failure && thrown.code === "changed-elsewhere")) throw thrown;
        if (!isHeld) break;
        await claim();
      }
    }
    if (isDirty && !isHeld) set({ access: "overtaken" });
  }

  /** Takes over what is stored; changes that are not stored yet go on top of it, one undo away from it. */
  async function claim(): Promise<void> {
    const mine = ++turn;
    const claimed = await store.claim();
    if (mine !== turn || !isHeld) return;
    const isSame = claimed.updatedAt === stored.updatedAt;
    stored = claimed;
    channel.post({ kind: "written", revision: claimed.revision });
    if (!isDirty) {
      set({
        workspace: claimed,
        access: "writing",
        save: { kind: "saved", at: claimed.updatedAt },
      });
      return;
    }
    const { choices, name } = state.workspace;
    const workspace = isSame
      ? { ...state.workspace, revision: claimed.revision }
      : {
          ...changed(claimed, choices, { label: overtakenLabel, at: now() }, false),
          name,
          updatedAt: timeAfter(claimed.updatedAt),
        };
    set({ workspace, access: "writing", save: { kind: "saving" } });
    schedule();
  }

  async function follow(): Promise<void> {
    const found = await store.read();
    if (state.access !== "reading" || !found || found.revision <= stored.revision) return;
    stored = found;
    set({ workspace: found, save: { kind: "saved", at: found.updatedAt } });
  }

  function onHeld(): void {
    isHeld = true;
    void enqueue(async () => {
      try {
        await claim();
      } catch (thrown) {
        // Work that cannot be kept can still be done; that it is not kept is said.
        if (isHeld) set({ access: "writing" });
        throw thrown;
      } finally {
        settle();
      }
    });
  }

  function onTaken(): void {
    turn++;
    isHeld = false;
    if (state.access === "writing") set({ access: "reading" });
    void enqueue(async () => {
      if (isHeld) return;
      if (isDirty) set({ access: "overtaken" });
      else await follow();
    });
  }

  async function giveWay(): Promise<void> {
    if (!isHeld) return;
    if (state.access === "writing") set({ access: "reading" });
    await flush();
    channel.post({ kind: "gave-way" });
  }

  function onMessage(message: TabMessage): void {
    if (message.kind === "give-way") void giveWay();
    else if (message.kind === "gave-way") onAnswer?.();
    else if (message.kind === "anchored") {
      if (state.access === "reading") events.onAnchored(message.settings, message.k);
    } else {
      void enqueue(async () => {
        if (isDirty || message.revision <= stored.revision) return;
        // Where there are no locks, this is how a tab learns that another one went on.
        if (state.access === "writing") set({ access: "reading" });
        await follow();
      });
    }
  }

  channel.listen(onMessage);
  lock.seek({ onHeld, onTaken });
  after(waitInLineMs, () => {
    // Who has it already, and only waits for the storage, is about to write.
    if (isHeld) after(waitForAnswerMs, settle);
    else settle();
  });

  return {
    state: () => state,
    ready,
    put(workspace) {
      if (state.access !== "writing" || isStopped) return false;
      const updatedAt = timeAfter(state.workspace.updatedAt);
      set({ workspace: { ...workspace, updatedAt }, save: { kind: "saving" } });
      schedule();
      return true;
    },
    anchor(identities, settings, k) {
      if (state.access !== "writing") return;
      void enqueue(async () => {
        await store.writeAnchor(identities, stored.revision);
        channel.post({ kind: "anchored", settings, k });
      });
    },
    take() {
      if (state.access === "writing" || onAnswer) return;
      if (isHeld) {
        onHeld();
        return;
      }
      const stopWaiting = after(waitForAnswerMs, () => onAnswer?.());
      onAnswer = () => {
        stopWaiting();
        onAnswer = null;
        lock.take();
      };
      channel.post({ kind: "give-way" });
    },
    fail,
    flush: () => (isDirty ? flush() : chain),
    async stop() {
      isStopped = true;
      if (isDirty) await flush();
      await chain;
      callOff?.();
      lock.release();
      channel.close();
    },
  };
}
