import type { TaskInput, TaskName } from "@/lib/analysis/tasks";
import type { FailureData } from "@/lib/schema/failure";
import type { Progress } from "@/lib/schema/progress";

/** What a thread of the pool needs before its first task. */
export interface MemberSetup {
  /** Both builds of the kernels: for the shared memory, and for memory of the thread's own. */
  readonly threads: WebAssembly.Module;
  readonly simd: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
}

/** What the pool says to one of its threads. */
export type ToMember =
  | { readonly kind: "set up"; readonly setup: MemberSetup }
  | {
      readonly kind: "run";
      readonly id: number;
      readonly name: TaskName;
      readonly input: TaskInput<TaskName>;
      readonly reports: boolean;
    }
  | { readonly kind: "cancel"; readonly id: number }
  | { readonly kind: "hold"; readonly id: number; readonly held: boolean };

/** What it says back. */
export type FromMember =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly id: number; readonly progress: Progress }
  | { readonly kind: "done"; readonly id: number; readonly value: unknown }
  | { readonly kind: "cancelled"; readonly id: number }
  | { readonly kind: "failed"; readonly id: number; readonly error: FailureData };

/** The pool's end of a thread that has been set up. */
export interface Member {
  send(message: ToMember): void;
  /** Set by the pool. */
  heard: (message: FromMember) => void;
  /** Settles when the thread is gone without having been stopped. */
  readonly lost: Promise<void>;
  stop(): void;
}
