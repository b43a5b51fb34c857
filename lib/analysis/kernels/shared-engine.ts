import type { Engine, OpenRoom, Room, RoomHandle } from "./engine";
import { createExtents } from "./extents";
import { arrange, bytesOf, fill, type Layout, look, type Pointers, type Views } from "./layout";
import { firstFree, memoryRefused } from "./own-rooms";
import type { Kernels } from "./twins";

const pageBytes = 65_536;
/** In pages: 4, 2, 1 and 0.5 GB. Some systems promise less address space than others. */
const limits = [65_536, 32_768, 16_384, 8_192];

/** A memory that threads can share, as large at most as this system promises. Throws a RangeError where it promises none. */
export function sharedMemory(): WebAssembly.Memory {
  for (const maximum of limits) {
    try {
      return new WebAssembly.Memory({ initial: 1, maximum, shared: true });
    } catch (thrown) {
      if (!(thrown instanceof RangeError)) throw thrown;
    }
  }
  throw new RangeError("No shared memory.");
}

/**
 * The engine of the thread that hands out tasks: every room in the one shared memory, where the pool's
 * threads attach to it. Only this thread opens and closes rooms. Memory that was given back is used again.
 */
export function sharedEngine(module: WebAssembly.Module, memory: WebAssembly.Memory): Engine {
  const kernels = instantiate(module, memory);
  const extents = createExtents(firstFree, grower(memory));
  let nextId = 1;
  return {
    kind: "threads",
    open<L extends Layout>(layout: L): OpenRoom<L> {
      const bytes = bytesOf(layout);
      const base = extents.take(bytes);
      const { places } = arrange(layout, base);
      const { views, at } = look(memory.buffer, places);
      fill(layout, views);
      return {
        kernels,
        views: views as Views<L>,
        at: at as Pointers<L>,
        handle: { id: nextId++, places: [...places] },
        close: () => extents.give(base),
      };
    },
    attach: attachTo(memory, kernels),
  };
}

/**
 * The engine of a thread of the pool: attaches to rooms in the shared memory; what it opens is its own.
 */
export function memberEngine(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  own: Engine,
): Engine {
  return {
    kind: "threads",
    open: own.open,
    attach: attachTo(memory, instantiate(module, memory)),
  };
}

function attachTo(memory: WebAssembly.Memory, kernels: Kernels) {
  return <L extends Layout>({ places }: RoomHandle<L>): Room<L> => {
    const { views, at } = look(memory.buffer, places);
    return { kernels, views: views as Views<L>, at: at as Pointers<L> };
  };
}

function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): Kernels {
  return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Kernels;
}

function grower(memory: WebAssembly.Memory): (end: number) => void {
  return (end) => {
    const missing = end - memory.buffer.byteLength;
    if (missing <= 0) return;
    try {
      memory.grow(Math.ceil(missing / pageBytes));
    } catch (thrown) {
      if (!(thrown instanceof RangeError)) throw thrown;
      throw memoryRefused(missing);
    }
  };
}
