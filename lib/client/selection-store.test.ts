import { describe, expect, it } from "vitest";
import { rowsOf, setFromRows } from "@/lib/analysis/select/row-set";
import { createSelectionStore } from "./selection-store";

const rows = (...listed: number[]) => setFromRows(40, listed);

describe("the selection", () => {
  it("is replaced, added to, taken from and narrowed, and tells who listens", () => {
    const store = createSelectionStore();
    const told: (readonly number[] | null)[] = [];
    store.subscribe(() => {
      const set = store.state()?.set;
      told.push(set ? rowsOf(set) : null);
    });
    store.select(rows(1, 2), "data");
    store.select(rows(3, 35), "data", "add");
    store.select(rows(2), "data", "subtract");
    store.select(rows(3, 4, 35), "data", "within");
    store.clear();
    expect(told).toEqual([[1, 2], [1, 2, 3, 35], [1, 3, 35], [3, 35], null]);
  });

  it("is nothing once nobody is left, and taking from nothing leaves nothing", () => {
    const store = createSelectionStore();
    store.select(rows(1), "data", "subtract");
    expect(store.state()).toBeNull();
    store.select(rows(1), "data");
    store.select(rows(1), "data", "subtract");
    expect(store.state()).toBeNull();
  });

  it("forgets rows of other data", () => {
    const store = createSelectionStore();
    store.select(rows(1), "data");
    store.select(rows(2), "other data", "add");
    const set = store.state()?.set;
    expect(set && rowsOf(set)).toEqual([2]);
    expect(store.state()?.count).toBe(1);
  });

  it("remembers how what is picked joins it", () => {
    const store = createSelectionStore();
    let told = 0;
    store.subscribe(() => told++);
    expect(store.joining()).toBe("replace");
    store.joinBy("add");
    expect([store.joining(), told]).toEqual(["add", 1]);
  });

  it("stays the same object while nothing changes", () => {
    const store = createSelectionStore();
    store.select(rows(1), "data");
    expect(store.state()).toBe(store.state());
  });

  it("keeps the rule by which customers were selected as long as all of them were", () => {
    const store = createSelectionStore();
    store.select(rows(1, 2), "data", "replace", "a > 1");
    expect(store.state()?.rule).toBe("a > 1");
    store.select(rows(3), "data", "add", "b < 2");
    expect(store.state()?.rule).toBe("(a > 1) or (b < 2)");
    store.select(rows(2), "data", "subtract", "c = 3");
    expect(store.state()?.rule).toBe("((a > 1) or (b < 2)) and not (c = 3)");
    store.select(rows(4), "data", "add");
    expect(store.state()?.rule).toBeUndefined();
  });
});
