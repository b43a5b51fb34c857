import { describe, expect, it } from "vitest";
import { setFromRows } from "@/lib/analysis/select/row-set";
import { createHighlightStore, type Highlight } from "./highlight-store";

function watched() {
  const due: (() => void)[] = [];
  const store = createHighlightStore((run) => due.push(run));
  const told: (Highlight | null)[] = [];
  store.subscribe(() => told.push(store.state()));
  const frame = () => {
    for (const run of due.splice(0)) run();
  };
  return { store, told, frame };
}

const segment = (number: number): Highlight => ({ kind: "segment", segment: number });

describe("the highlight", () => {
  it("is told once a frame, as it stands then", () => {
    const { store, told, frame } = watched();
    store.point(segment(1));
    store.point(segment(2));
    expect(told).toEqual([]);
    frame();
    expect(told).toEqual([segment(2)]);
  });

  it("is not told again while it is the same segment or the same customers", () => {
    const { store, told, frame } = watched();
    const rows: Highlight = { kind: "rows", set: setFromRows(4, [1]) };
    for (const one of [segment(1), segment(1), rows, { ...rows }]) {
      store.point(one);
      frame();
    }
    expect(told).toEqual([segment(1), rows]);
  });

  it("is not told when the pointer only passes through", () => {
    const { store, told, frame } = watched();
    store.point(segment(1));
    store.point(null);
    frame();
    expect(told).toEqual([]);
    store.point(segment(3));
    frame();
    store.point(null);
    frame();
    expect(told).toEqual([segment(3), null]);
  });
});
