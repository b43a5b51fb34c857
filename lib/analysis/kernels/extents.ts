/** Hands out runs of bytes of one growing memory: the first gap that is large enough, else at the end. */
export interface Extents {
  /** Where a run of `bytes` starts, a multiple of 16. */
  take(bytes: number): number;
  /** Gives back the run that starts here. */
  give(start: number): void;
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** `grow` is called before a run is handed out that ends past all earlier ones; it throws where it cannot. */
export function createExtents(first: number, grow: (end: number) => void): Extents {
  /** Taken runs, ascending. */
  const taken: Extent[] = [];
  return {
    take(bytes) {
      const length = 16 * Math.ceil(Math.max(1, bytes) / 16);
      let start = first;
      let before = 0;
      for (const extent of taken) {
        if (extent.start - start >= length) break;
        start = extent.end;
        before++;
      }
      grow(start + length);
      taken.splice(before, 0, { start, end: start + length });
      return start;
    },
    give(start) {
      const index = taken.findIndex((extent) => extent.start === start);
      if (index === -1) throw new Error(`No run of memory starts at ${start}.`);
      taken.splice(index, 1);
    },
  };
}
