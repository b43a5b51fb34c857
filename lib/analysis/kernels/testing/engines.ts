import { readFileSync } from "node:fs";
import type { Engine } from "../engine";
import { memberEngine, sharedEngine, sharedMemory } from "../shared-engine";
import { simdEngine } from "../simd-engine";
import { twinEngine } from "../twin-engine";

const compiled = (build: string) =>
  new WebAssembly.Module(readFileSync(`public/kernels/${build}.wasm`));

/** One engine of each kind; that with shared memory is the one that hands out tasks. */
export function allEngines(): Engine[] {
  const memory = sharedMemory();
  return [twinEngine(), simdEngine(compiled("simd")), sharedEngine(compiled("threads"), memory)];
}

/** The two ends of one shared memory: that of the thread that opens rooms, and that of a task's. */
export function bothEnds(): { readonly owner: Engine; readonly member: Engine } {
  const memory = sharedMemory();
  const threads = compiled("threads");
  const own = simdEngine(compiled("simd"));
  return {
    owner: sharedEngine(threads, memory),
    member: memberEngine(threads, memory, own),
  };
}
