import { describe, expect, it } from "vitest";
import storedWorkspaces from "./fixtures/stored-workspaces.json";
import { newStep } from "./steps";
import { workspaceVersion } from "./workspace-version";
import { readWorkspace } from "./workspace-versions";

function opened(stored: unknown) {
  const read = readWorkspace(stored);
  if (read.kind !== "read") throw new Error(`it is ${read.kind}`);
  return read.workspace;
}

describe("trust 36: work that an earlier version stored", () => {
  it.each(Object.entries(storedWorkspaces))("opens: %s", (_, stored) => {
    const workspace = opened(stored);
    expect(workspace).toMatchObject({
      version: workspaceVersion,
      id: stored.id,
      name: stored.name,
      source: stored.source,
      summary: stored.summary,
      choices: { k: stored.choices.k, personas: [{ segment: 0, name: "Regulars" }] },
    });
    expect(workspace.past.map(({ label }) => label)).toEqual(stored.past.map((p) => p.label));
  });

  it("has its recipe brought up to date, in its history too", () => {
    const workspace = opened(storedWorkspaces["with a recipe from before steps could be added"]);
    const steps = [
      expect.objectContaining({ kind: "customers", identifier: "who", asOf: "2025-07-01" }),
      newStep("features", { columns: ["spend", "plan"] }),
      newStep("impute", { columns: ["spend", "plan"] }),
      newStep("log", { enabled: false, columns: ["spend"] }),
      newStep("onehot", { id: "encode", columns: ["plan"] }),
      newStep("scale", { method: "robust" }),
    ];
    expect(workspace.choices.recipe?.steps).toEqual(steps);
    expect(workspace.past[0]?.choices.recipe?.steps).toEqual(steps);
  });

  it("has its hand edits in every step they were in, each as one object", () => {
    const stored = storedWorkspaces["with hand edits in every step"];
    const { choices, past, future } = opened(stored);
    const [lock, move] = choices.edits;
    expect(choices.edits).toEqual(stored.choices.edits);
    expect(past.map((step) => step.choices.edits)).toEqual([[], [lock], [lock, move]]);
    expect(future[0]?.choices.edits).toEqual([]);
    const everywhere = [choices, ...past.map((step) => step.choices), future[0]!.choices];
    const found = everywhere.flatMap(({ edits, kept }) => [edits, ...kept.map((one) => one.edits)]);
    expect(new Set(found.flat())).toEqual(new Set([lock, move]));
    expect(new Set(found.flat()).size).toBe(2);
  });

  it("is not changed by being read", () => {
    const stored = storedWorkspaces["the first there was"];
    const before = JSON.stringify(stored);
    readWorkspace(stored);
    expect(JSON.stringify(stored)).toBe(before);
  });

  it("of a newer version is named as such, whatever it holds", () => {
    expect(readWorkspace({ version: 99, shape: "new" })).toEqual({ kind: "newer", version: 99 });
  });

  it("that is none is damaged", () => {
    const stored = storedWorkspaces["with revisions"];
    const hostile = JSON.parse('{"version":1,"__proto__":{"version":2}}');
    for (const given of [
      null,
      undefined,
      "text",
      [],
      {},
      hostile,
      { ...stored, version: 0 },
      { ...stored, version: 1.5 },
      { ...stored, version: "2" },
      { ...stored, revision: -1 },
      { ...stored, more: true },
      { ...stored, choices: null },
      { ...stored, version: 3 },
    ])
      expect(readWorkspace(given)).toEqual({ kind: "damaged" });
  });
});
