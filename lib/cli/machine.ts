import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { EngineKind } from "@/lib/analysis/kernels/engine";
import { type Machine, startMachine } from "@/lib/runtime/machine";
import type { FromMember, Member, MemberSetup } from "@/lib/runtime/member";
import { Failure } from "@/lib/schema/failure";

/** Where the launcher put what it built, seen from the bundle that this file ends up in. */
const kernels = new URL("../public/kernels/", import.meta.url);
const thread = new URL("./compute-thread.mjs", import.meta.url);

export interface MachineOptions {
  readonly engine?: EngineKind | undefined;
  readonly threads?: number | undefined;
}

/** What this computer can compute with: as many threads as it has processors, unless told otherwise. */
export function startNodeMachine({ engine, threads }: MachineOptions): Promise<Machine> {
  return startMachine(
    {
      loadKernels: async (build) =>
        WebAssembly.compile(await readFile(new URL(`${build}.wasm`, kernels))),
      canShare: true,
      width: threads ?? availableParallelism(),
      startMember,
    },
    engine,
  );
}

/** Threads do not keep the process alive between tasks. */
async function startMember(setup: MemberSetup): Promise<Member> {
  const worker = new Worker(thread);
  const lost = new Promise<void>((resolve) => {
    worker.once("exit", () => resolve());
    worker.once("error", () => resolve());
  });
  const member: Member = {
    send: (message) => worker.postMessage(message),
    heard: () => {},
    lost,
    stop: () => void worker.terminate(),
  };
  const ready = new Promise<void>((resolve) => {
    member.heard = () => resolve();
  });
  worker.on("message", (message: FromMember) => member.heard(message));
  member.send({ kind: "set up", setup });
  await Promise.race([
    ready,
    lost.then(() => {
      throw new Failure("worker-lost", "A compute thread could not be started.");
    }),
  ]);
  return member;
}
