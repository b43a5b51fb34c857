import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edit } from "./edit";
import { fromStored, toStored } from "./stored-workspace";
import { initialChoices, type Workspace } from "./workspace";
import { workspaceVersion } from "./workspace-version";

function workspaceOf(history: readonly (readonly Edit[])[]): Workspace {
  const states = history.map((edits) => ({ ...initialChoices, edits: [...edits] }));
  const [choices = initialChoices, ...others] = states;
  const steps = others.map((one, i) => ({ label: `step ${i}`, choices: one }));
  return {
    version: workspaceVersion,
    revision: 0,
    id: "w",
    name: "orders",
    createdAt: "2026-01-01T00:00:00.000Z",
    updatedAt: "2026-01-01T00:00:00.000Z",
    source: { fileName: "orders.csv", size: 10 },
    summary: {},
    choices,
    past: steps.slice(0, steps.length / 2),
    future: steps.slice(steps.length / 2),
  };
}

const moved = (to: number, rows: string): Edit => ({
  kind: "move",
  to,
  members: { by: "rows", rows, of: 100, signature: "s" },
});

describe("a workspace as it is stored", () => {
  it("comes back as it was, whichever steps hold which edits", () => {
    const edits = fc.record({ to: fc.nat({ max: 3 }), rows: fc.constantFrom("a", "b", "c") });
    fc.assert(
      fc.property(fc.array(fc.array(edits, { maxLength: 5 }), { maxLength: 8 }), (history) => {
        const workspace = workspaceOf(history.map((one) => one.map((e) => moved(e.to, e.rows))));
        expect(fromStored(toStored(workspace))).toEqual(workspace);
      }),
    );
  });

  it("grows with the edits, not with the steps that hold them", () => {
    const rows = "x".repeat(10_000);
    const edits = Array.from({ length: 29 }, (_, i) => moved(i, rows));
    const history = Array.from({ length: 30 }, (_, steps) => edits.slice(0, steps));
    const stored = toStored(workspaceOf(history));
    expect(stored.edits).toHaveLength(29);
    expect(JSON.stringify(stored).split(rows)).toHaveLength(30);
  });

  it("keeps an edit that a kept result has too only once", () => {
    const edits = [moved(1, "a")];
    const kept = [{ name: "Before", algorithm: "kmeans", parameters: {}, k: 5, edits }] as const;
    const workspace = workspaceOf([edits]);
    const choices = { ...workspace.choices, kept: kept.map((one) => ({ ...one })) };
    const stored = toStored({ ...workspace, choices });
    expect(stored.edits).toEqual(edits);
    expect(stored.choices.kept[0]?.edits).toEqual([0]);
    expect(fromStored(stored)?.choices).toEqual(choices);
  });

  it("is none where a step names an edit that is not there", () => {
    const stored = toStored(workspaceOf([[moved(1, "a")], [moved(1, "a")]]));
    expect(fromStored({ ...stored, edits: [] })).toBeNull();
  });
});
