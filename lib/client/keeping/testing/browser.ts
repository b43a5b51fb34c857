import { Failure } from "@/lib/schema/failure";
import { initialChoices, type Workspace } from "@/lib/schema/workspace";
import { workspaceVersion } from "@/lib/schema/workspace-version";
import type { Ports, TabMessage, WorkLock } from "../ports";

/** Lets something happen later, in whatever order the test wants. */
export type Sometime = (what: string) => Promise<void>;

export const freshWork: Workspace = {
  version: workspaceVersion,
  revision: 0,
  id: "w",
  name: "orders",
  createdAt: "2026-01-01T00:00:00.000Z",
  updatedAt: "2026-01-01T00:00:00.000Z",
  source: { fileName: "orders.csv", size: 10 },
  summary: {},
  choices: initialChoices,
  past: [],
  future: [],
};

interface Events {
  onHeld(): void;
  onTaken(): void;
}

/** One browser with a stored workspace: tabs share what is stored, the lock and the channel. */
export function createBrowser(sometime: Sometime, hasLocks = true) {
  let stored: Workspace | null = freshWork;
  let isFull = false;
  const line: Events[] = [];
  let holder: Events | null = null;
  const tabs = new Set<(message: TabMessage) => void>();

  function letNext(): void {
    holder = line.shift() ?? null;
    if (!holder) return;
    const granted = holder;
    void sometime("held").then(() => {
      if (holder === granted) granted.onHeld();
    });
  }

  function createLock(): WorkLock {
    let events: Events | null = null;
    return {
      seek(found) {
        events = found;
        if (!hasLocks) found.onHeld();
        else {
          line.push(found);
          if (!holder) letNext();
        }
      },
      take() {
        if (!events) return;
        if (!hasLocks) {
          events.onHeld();
          return;
        }
        const from = holder;
        if (from === events) return;
        line.splice(line.indexOf(events), 1);
        line.unshift(events);
        letNext();
        if (!from) return;
        void sometime("taken").then(() => {
          from.onTaken();
          line.push(from);
        });
      },
      release() {
        if (!events) return;
        const place = line.indexOf(events);
        if (place >= 0) line.splice(place, 1);
        if (holder === events) letNext();
        events = null;
      },
    };
  }

  function ports(): Ports {
    let hear: ((message: TabMessage) => void) | null = null;
    return {
      store: {
        async claim() {
          await sometime("claim");
          if (!stored) throw new Failure("storage-unavailable", "deleted");
          if (isFull) throw new Failure("storage-full", "full");
          stored = { ...stored, revision: stored.revision + 1 };
          const claimed = stored;
          await sometime("claimed");
          return claimed;
        },
        async read() {
          await sometime("read");
          const found = stored;
          await sometime("found");
          return found;
        },
        async write(workspace) {
          await sometime("write");
          if (isFull) throw new Failure("storage-full", "full");
          if (stored?.revision !== workspace.revision - 1)
            throw new Failure("changed-elsewhere", "changed elsewhere");
          stored = workspace;
          await sometime("written");
        },
        async writeAnchor(_, revision) {
          await sometime("anchor");
          if (stored?.revision !== revision)
            throw new Failure("changed-elsewhere", "changed elsewhere");
        },
      },
      lock: createLock(),
      channel: {
        listen(onMessage) {
          hear = onMessage;
          tabs.add(onMessage);
        },
        post(message) {
          for (const tab of tabs)
            if (tab !== hear) void sometime("message").then(() => tabs.has(tab) && tab(message));
        },
        close() {
          if (hear) tabs.delete(hear);
        },
      },
      after(_, then) {
        let isOff = false;
        void sometime("timer").then(() => isOff || then());
        return () => {
          isOff = true;
        };
      },
      now: () => freshWork.createdAt,
    };
  }

  return {
    ports,
    stored: () => stored,
    fill: (full: boolean) => {
      isFull = full;
    },
    remove: () => {
      stored = null;
    },
  };
}
