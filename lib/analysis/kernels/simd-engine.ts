import type { Engine } from "./engine";
import { ownRooms } from "./own-rooms";
import type { Kernels } from "./twins";

const pageBytes = 65_536;

/** Compiled kernels, every room in a memory of its own. `module` is the build without shared memory. */
export function simdEngine(module: WebAssembly.Module): Engine {
  return ownRooms("simd", (bytes) => {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / pageBytes) });
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    return { buffer: memory.buffer, kernels: exports as unknown as Kernels };
  });
}
