/**
 * From now on notes every WebAssembly memory that this thread makes; the returned function tells their joint
 * size in bytes. The shared memory of a pool never shrinks, so that is its peak; memories that are gone no
 * longer count. What pool threads make for themselves is not seen.
 */
export function watchMemory(): () => number {
  const made: WeakRef<WebAssembly.Memory>[] = [];
  WebAssembly.Memory = new Proxy(WebAssembly.Memory, {
    construct(target, parameters: [WebAssembly.MemoryDescriptor]) {
      const memory = new target(...parameters);
      made.push(new WeakRef(memory));
      return memory;
    },
  });
  return () => made.reduce((sum, memory) => sum + (memory.deref()?.buffer.byteLength ?? 0), 0);
}
