import { type TwinMemory, twinMemory } from "./twin-memory";
import { cellSums } from "./twins/cell-sums";

/**
 * Every kernel by name, in plain TypeScript. A kernel takes numbers only: pointers (byte offsets into
 * the room's memory), counts, ranges. Its compiled form has the same name and parameters in
 * assembly/index.ts. One call should last 1 to 10 ms.
 */
const twins = { cellSums } as const;

type Numbers<F> = F extends (memory: TwinMemory, ...rest: infer A) => infer R
  ? (...rest: A) => R
  : never;

export type Kernels = { readonly [N in keyof typeof twins]: Numbers<(typeof twins)[N]> };
export const kernelNames = Object.keys(twins) as readonly (keyof Kernels)[];

/** The twins on one memory. */
export function bindTwins(buffer: ArrayBufferLike): Kernels {
  const memory = twinMemory(buffer);
  const bound = Object.entries(twins).map(([name, twin]) => [name, twin.bind(null, memory)]);
  return Object.fromEntries(bound) as Kernels;
}
