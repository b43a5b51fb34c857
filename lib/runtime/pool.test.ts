import { describe, expect, it } from "vitest";
import { type TaskName, tasks } from "@/lib/analysis/tasks";
import { Cancelled } from "@/lib/schema/cancelled";
import { Failure } from "@/lib/schema/failure";
import { cancelTicket, createTicket, holdTicket } from "./breath";
import type { FromMember, Member, ToMember } from "./member";
import { createPool } from "./pool";

const anyTask = Object.keys(tasks)[0] as TaskName;
const input = { data: { rows: 0, columns: 0 } } as never;

/** A thread that does nothing but write down what it hears. */
function scripted(answer: (message: ToMember, say: (message: FromMember) => void) => void) {
  const heard: ToMember[] = [];
  let die = () => {};
  const lost = new Promise<void>((resolve) => {
    die = resolve;
  });
  const member: Member & { readonly sent: ToMember[]; readonly die: () => void; stopped: boolean } =
    {
      sent: heard,
      die,
      stopped: false,
      lost,
      heard: () => {},
      send(message) {
        heard.push(message);
        answer(message, (back) => queueMicrotask(() => member.heard(back)));
      },
      stop() {
        member.stopped = true;
      },
    };
  return member;
}

const obedient = () =>
  scripted((message, say) => {
    if (message.kind === "run") {
      say({ kind: "progress", id: message.id, progress: { stage: "x", done: 1, total: 2 } });
      say({ kind: "done", id: message.id, value: "done" });
    }
    if (message.kind === "cancel") say({ kind: "cancelled", id: message.id });
  });

/** Takes tasks and never answers. */
const silent = () =>
  scripted((message, say) => {
    if (message.kind === "cancel") say({ kind: "cancelled", id: message.id });
  });

describe("the pool", () => {
  it("starts threads when they are needed, gives results and passes progress on", async () => {
    const started: Member[] = [];
    const pool = createPool(2, async () => {
      started.push(obedient());
      return started.at(-1)!;
    });
    expect(started.length).toBe(0);
    const seen: number[] = [];
    const value = await pool.run(anyTask, input, createTicket(), ({ done }) => seen.push(done));
    expect(value).toBe("done");
    expect(seen).toEqual([1]);
    expect(started.length).toBe(1);
  });

  it("never runs more tasks at once than it has threads, and keeps their order", async () => {
    const waiting: { id: number; say: (message: FromMember) => void }[] = [];
    const pool = createPool(2, async () =>
      scripted((message, say) => {
        if (message.kind === "run") waiting.push({ id: message.id, say });
      }),
    );
    const results = Promise.all([1, 2, 3].map(() => pool.run(anyTask, input, createTicket())));
    await settle();
    expect(waiting.length).toBe(2);
    for (let i = 0; i < 3; i++) {
      waiting[i]!.say({ kind: "done", id: waiting[i]!.id, value: i });
      await settle();
    }
    expect(await results).toEqual([0, 1, 2]);
  });

  it("replaces a thread that dies and tries its task once more", async () => {
    const members = [silent(), obedient()];
    const started: Member[] = [];
    const pool = createPool(1, async () => {
      started.push(members[started.length]!);
      return started.at(-1)!;
    });
    const result = pool.run(anyTask, input, createTicket());
    await settle();
    members[0]!.die();
    expect(await result).toBe("done");
    expect(members[0]!.stopped).toBe(true);
    expect(await pool.run(anyTask, input, createTicket())).toBe("done");
    expect(started.length).toBe(2);
  });

  it("replaces a thread that dies as it starts", async () => {
    let starts = 0;
    const pool = createPool(1, async () => {
      starts++;
      if (starts === 1) throw new Failure("worker-lost", "stopped as it started");
      return obedient();
    });
    expect(await pool.run(anyTask, input, createTicket())).toBe("done");
    expect(starts).toBe(2);
  });

  it("gives up with a typed failure when the second thread dies too", async () => {
    const members: ReturnType<typeof silent>[] = [];
    const pool = createPool(1, async () => {
      members.push(silent());
      return members.at(-1)!;
    });
    const result = pool.run(anyTask, input, createTicket());
    const failed = expect(result).rejects.toMatchObject({ code: "worker-lost" });
    await settle();
    members[0]!.die();
    await settle();
    members[1]!.die();
    await failed;
  });

  it("tells a running task of a cancel, and does not start one that waits", async () => {
    const member = silent();
    const pool = createPool(1, async () => member);
    const ticket = createTicket();
    const running = pool.run(anyTask, input, ticket);
    const queued = pool.run(anyTask, input, ticket);
    const both = Promise.allSettled([running, queued]);
    await settle();
    cancelTicket(ticket);
    pool.heed();
    const [first, second] = await both;
    expect(first).toMatchObject({ status: "rejected", reason: expect.any(Cancelled) });
    expect(second).toMatchObject({ status: "rejected", reason: expect.any(Cancelled) });
    expect(member.sent.map(({ kind }) => kind)).toEqual(["run", "cancel"]);
  });

  it("tells a running task to wait and to go on, each once", async () => {
    const member = silent();
    const pool = createPool(1, async () => member);
    const ticket = createTicket();
    const running = pool.run(anyTask, input, ticket);
    await settle();
    for (const held of [true, true, false, false]) {
      holdTicket(ticket, held);
      pool.heed();
    }
    expect(member.sent.slice(1)).toMatchObject([
      { kind: "hold", held: true },
      { kind: "hold", held: false },
    ]);
    cancelTicket(ticket);
    pool.heed();
    await expect(running).rejects.toBeInstanceOf(Cancelled);
  });

  it("passes a failure on with its code", async () => {
    const pool = createPool(1, async () =>
      scripted((message, say) => {
        if (message.kind === "run") {
          say({ kind: "failed", id: message.id, error: { code: "memory-refused", message: "no" } });
        }
      }),
    );
    await expect(pool.run(anyTask, input, createTicket())).rejects.toMatchObject({
      code: "memory-refused",
      message: "no",
    });
  });
});

/** Lets everything happen that can happen now. */
async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}
