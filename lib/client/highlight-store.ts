import type { RowSet } from "@/lib/schema/row-set";

/** What a person points at, on whatever view: a segment by its identity, or some of the customers. */
export type Highlight =
  | { readonly kind: "segment"; readonly segment: number }
  | { readonly kind: "rows"; readonly set: RowSet };

/** The one highlight behind all views of a workspace; null: nothing is pointed at. It passes, unlike the selection. */
export interface HighlightStore {
  state(): Highlight | null;
  subscribe(listener: () => void): () => void;
  /** Told to the views once a frame at most, however fast the pointer moves. */
  point(highlight: Highlight | null): void;
}

/** `soon` runs what it is given before the next picture is drawn. */
export function createHighlightStore(
  soon: (run: () => void) => void = (run) => void requestAnimationFrame(run),
): HighlightStore {
  const listeners = new Set<() => void>();
  let state: Highlight | null = null;
  let next: Highlight | null = null;
  let isDue = false;

  function tell(): void {
    isDue = false;
    if (isSame(state, next)) return;
    state = next;
    for (const listener of listeners) listener();
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    point(highlight) {
      next = highlight;
      if (isDue || isSame(state, next)) return;
      isDue = true;
      soon(tell);
    },
  };
}

function isSame(a: Highlight | null, b: Highlight | null): boolean {
  if (a?.kind === "segment" && b?.kind === "segment") return a.segment === b.segment;
  if (a?.kind === "rows" && b?.kind === "rows") return a.set === b.set;
  return a === b;
}
