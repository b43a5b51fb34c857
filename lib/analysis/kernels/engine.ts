import type { Layout, Place, Pointers, Views } from "./layout";
import type { Kernels } from "./twins";

/**
 * "twin": plain TypeScript. "simd": compiled kernels on memory of this thread. "threads": compiled kernels on one
 * memory that a pool of threads shares.
 */
export const engineKinds = ["twin", "simd", "threads"] as const;
export type EngineKind = (typeof engineKinds)[number];

/** Where a room is, as it can be told to another thread. */
export interface RoomHandle<L extends Layout> {
  readonly id: number;
  readonly places: readonly (readonly [string, Place])[];
  /** Never there; it carries the layout's type. */
  readonly layout?: L;
}

/** Arrays that kernels can work on. `views` stay valid as long as the room is open. */
export interface Room<L extends Layout> {
  readonly kernels: Kernels;
  readonly views: Views<L>;
  readonly at: Pointers<L>;
}

export interface OpenRoom<L extends Layout> extends Room<L> {
  readonly handle: RoomHandle<L>;
  /** Gives the memory back; afterwards neither views nor pointers may be used, in any thread. */
  close(): void;
}

/**
 * Hands out memory together with the kernels that work on it. A job opens a room, tells its tasks the
 * handle, and closes it in the end, whatever happens. What a task opens for itself no other thread sees.
 */
export interface Engine {
  readonly kind: EngineKind;
  /** Arrays start as zeros or as given. Throws a Failure "memory-refused" when there is not enough memory. */
  open<L extends Layout>(layout: L): OpenRoom<L>;
  /** The same arrays, in the thread of a task. */
  attach<L extends Layout>(handle: RoomHandle<L>): Room<L>;
}
