import type { WorkLock } from "../keeping/ports";

const nameOf = (id: string) => `tessera-work-${id}`;
const hasLocks = () => "locks" in navigator;

/**
 * One tab at a time has the Web Lock of a workspace; the browser frees it when the tab is gone. Over
 * plain http there are no locks: everybody has it, and revisions alone tell who came too late.
 */
export function createWorkLock(id: string): WorkLock {
  let events: Parameters<WorkLock["seek"]>[0] | null = null;
  let waiting: AbortController | null = null;
  let letGo: (() => void) | null = null;

  function request(options: LockOptions): void {
    let isMine = false;
    const held = () => {
      if (!events) return undefined;
      isMine = true;
      events.onHeld();
      return new Promise<void>((resolve) => {
        letGo = resolve;
      });
    };
    navigator.locks.request(nameOf(id), options, held).catch(() => {
      if (!isMine || !events) return;
      letGo = null;
      events.onTaken();
      wait();
    });
  }

  function wait(): void {
    waiting = new AbortController();
    request({ signal: waiting.signal });
  }

  return {
    seek(found) {
      events = found;
      if (hasLocks()) wait();
      else found.onHeld();
    },
    take() {
      if (!hasLocks()) {
        events?.onHeld();
        return;
      }
      waiting?.abort();
      request({ steal: true });
    },
    release() {
      events = null;
      waiting?.abort();
      letGo?.();
    },
  };
}

/** Does the step while no tab has the work; false, and nothing is done, when one has. */
export async function whileFree(id: string, step: () => Promise<unknown>): Promise<boolean> {
  if (!hasLocks()) {
    await step();
    return true;
  }
  return navigator.locks.request(nameOf(id), { ifAvailable: true }, async (lock) => {
    if (lock) await step();
    return lock !== null;
  });
}
