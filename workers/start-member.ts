import type { FromMember, Member, MemberSetup, ToMember } from "@/lib/runtime/member";
import { Failure } from "@/lib/schema/failure";
import { watchLifeline } from "./lifeline";
import { randomId } from "./random-id";

/** Starts one worker of the compute pool and waits until it is ready for tasks. */
export async function startMember(setup: MemberSetup): Promise<Member> {
  const worker = new Worker(new URL("./compute.ts", import.meta.url), { type: "module" });
  const lifeline = `tessera-compute-${randomId()}`;
  const send = (message: ToMember) => worker.postMessage(message);
  try {
    await answerOf(worker, "alive", () => worker.postMessage({ lifeline }));
    let report = () => {};
    const lost = new Promise<void>((resolve) => {
      report = resolve;
    });
    const stopWatching = watchLifeline(lifeline, report);
    const member: Member = {
      send,
      heard: () => {},
      lost,
      stop() {
        stopWatching();
        worker.terminate();
      },
    };
    const ready = answerOf(worker, "ready", () => send({ kind: "set up", setup }));
    await Promise.race([
      ready,
      lost.then(() => {
        throw new Failure("worker-lost", "The browser stopped a compute worker as it started.");
      }),
    ]);
    worker.onmessage = ({ data }: MessageEvent<FromMember>) => member.heard(data);
    return member;
  } catch (thrown) {
    worker.terminate();
    throw thrown;
  }
}

function answerOf(worker: Worker, expected: "alive" | "ready", ask: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<"alive" | FromMember>) => {
      if ((data === "alive" ? data : data.kind) === expected) resolve();
    };
    worker.onerror = () =>
      reject(new Failure("worker-lost", "The browser could not start a compute worker."));
    ask();
  });
}
