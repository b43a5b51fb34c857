import fc from "fast-check";
import { expect, test } from "vitest";
import { type Choices, initialChoices, type Workspace } from "@/lib/schema/workspace";
import { workspaceVersion } from "@/lib/schema/workspace-version";
import { changed, redone, travelled, undone } from "./workspace-history";

const fresh: Workspace = {
  version: workspaceVersion,
  revision: 0,
  id: "w",
  name: "orders",
  createdAt: "2026-01-01T00:00:00.000Z",
  updatedAt: "2026-01-01T00:00:00.000Z",
  source: { fileName: "orders.csv", size: 10 },
  summary: {},
  choices: initialChoices,
  past: [],
  future: [],
};

const withK = (k: number): Choices => ({ ...initialChoices, k });

test("undoing everything leads back to the beginning, redoing everything to the end", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 2, max: 12 }), { maxLength: 30 }), (ks) => {
      let workspace = fresh;
      for (const k of ks) workspace = changed(workspace, withK(k), { label: `k ${k}` }, false);
      const end = workspace.choices;
      for (const _ of ks) workspace = undone(workspace);
      expect(workspace.choices).toEqual(initialChoices);
      for (const _ of ks) workspace = redone(workspace);
      expect(workspace.choices).toEqual(end);
    }),
  );
});

test("a change after an undo forgets what could have been redone", () => {
  let workspace = changed(fresh, withK(3), { label: "k 3" }, false);
  workspace = undone(workspace);
  workspace = changed(workspace, withK(4), { label: "k 4" }, false);
  expect(workspace.future).toEqual([]);
  expect(redone(workspace).choices.k).toBe(4);
});

test("changes that run on are undone in one step, which says where they came to", () => {
  let workspace = changed(fresh, withK(3), { label: "3 segments", merge: "k" }, false);
  workspace = changed(workspace, withK(4), { label: "4 segments", merge: "k" }, true);
  workspace = changed(workspace, withK(5), { label: "5 segments", merge: "k" }, true);
  expect(workspace.past).toEqual([{ label: "5 segments", choices: initialChoices }]);
  expect(undone(workspace).choices).toEqual(initialChoices);
});

test("nothing to undo or redo changes nothing", () => {
  expect(undone(fresh)).toBe(fresh);
  expect(redone(fresh)).toBe(fresh);
});

test("a change keeps the time it was made over undo and redo", () => {
  const at = "2026-02-03T04:05:06.000Z";
  const made = changed(fresh, withK(3), { label: "k 3", at }, false);
  expect(undone(made).future).toEqual([{ label: "k 3", choices: withK(3), at }]);
  expect(redone(undone(made)).past).toEqual([{ label: "k 3", choices: initialChoices, at }]);
});

test("one can go back and forth over many steps at once, and no farther than there are", () => {
  let workspace = fresh;
  for (const k of [3, 4, 5, 6]) {
    workspace = changed(workspace, withK(k), { label: `k ${k}` }, false);
  }
  const back = travelled(workspace, -3);
  expect(back.choices.k).toBe(3);
  expect(back.future.map(({ label }) => label)).toEqual(["k 6", "k 5", "k 4"]);
  expect(travelled(back, 2).choices.k).toBe(5);
  expect(travelled(workspace, -100).choices).toEqual(initialChoices);
  expect(travelled(back, 100)).toEqual(workspace);
});
