import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Choices, Workspace } from "@/lib/schema/workspace";
import { changed } from "../workspace-history";
import { createKeeping, overtakenLabel } from "./keeping";
import type { Keeping } from "./kept";
import { createBrowser, freshWork } from "./testing/browser";

const nothing = { onChange: () => {}, onAnchored: () => {} };
const noted = (workspace: Workspace | null): readonly string[] =>
  workspace?.choices.dismissed ?? [];

/** A change that can be told from all others. */
function note(tab: Keeping, mark: string): boolean {
  const { workspace } = tab.state();
  const choices: Choices = { ...workspace.choices, dismissed: [...noted(workspace), mark] };
  return tab.put(changed(workspace, choices, { label: mark }, false));
}

/** What is stored, and what undo leads back to. */
function within(workspace: Workspace | null): ReadonlySet<string> {
  const states = workspace ? [workspace.choices, ...workspace.past.map((p) => p.choices)] : [];
  return new Set(states.flatMap(({ dismissed }) => dismissed));
}

const settled = async () => {
  for (let i = 0; i < 400; i++) await Promise.resolve();
};
const promptly = () => Promise.resolve();

describe("trust 35: the same work in two tabs", () => {
  for (const hasLocks of [true, false]) {
    it(`loses no change without saying so, in whatever order things happen${hasLocks ? "" : ", also without locks"}`, async () => {
      const moves = fc.array(
        fc.record({
          tab: fc.nat({ max: 2 }),
          what: fc.constantFrom("change", "change", "change", "take", "flush", "close", "full"),
        }),
        { maxLength: 25 },
      );
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), moves, async (scheduler, made) => {
          const browser = createBrowser(
            (what) => scheduler.schedule(Promise.resolve(), what),
            hasLocks,
          );
          const open = () => createKeeping(freshWork, browser.ports(), nothing);
          const tabs = [open(), open(), open()];
          const closed = new Set<Keeping>();
          const accepted = new Map<string, Keeping>();
          const steps = made.map(({ tab: at, what }, i) => ({
            label: `${at} ${what}`,
            builder: async () => {
              const tab = tabs[at]!;
              if (closed.has(tab)) return;
              if (what === "change" && note(tab, `${i}`)) accepted.set(`${i}`, tab);
              else if (what === "take") tab.take();
              else if (what === "flush") void tab.flush();
              else if (what === "full") browser.fill(i % 2 === 0);
              else if (what === "close" && tab.state().access !== "overtaken") {
                closed.add(tab);
                void tab.stop();
              }
            },
          }));
          scheduler.scheduleSequence(steps);
          await scheduler.waitIdle();
          browser.fill(false);
          for (const tab of tabs) void tab.flush();
          await scheduler.waitIdle();

          const kept = within(browser.stored());
          for (const [mark, tab] of accepted) {
            const isTold = tab.state().access === "overtaken" || tab.state().save.kind === "failed";
            if (!kept.has(mark)) expect(isTold).toBe(true);
          }
          const open3 = tabs.filter((tab) => !closed.has(tab));
          const writing = open3.filter((tab) => tab.state().access === "writing");
          if (hasLocks) expect(writing.length).toBeLessThanOrEqual(1);
          for (const tab of open3) {
            const { access, save, workspace } = tab.state();
            if (access === "reading" || save.kind === "saved")
              expect(noted(workspace)).toEqual(noted(browser.stored()));
          }
        }),
        { numRuns: 300 },
      );
    });
  }

  it("the first writes, the second reads and follows, and goes on when the first is closed", async () => {
    const browser = createBrowser(promptly);
    const first = createKeeping(freshWork, browser.ports(), nothing);
    const second = createKeeping(freshWork, browser.ports(), nothing);
    await settled();
    expect([first.state().access, second.state().access]).toEqual(["writing", "reading"]);
    expect(note(second, "refused")).toBe(false);
    note(first, "a");
    await settled();
    expect(noted(second.state().workspace)).toEqual(["a"]);
    await first.stop();
    await settled();
    expect(second.state().access).toBe("writing");
    note(second, "b");
    await settled();
    expect(noted(browser.stored())).toEqual(["a", "b"]);
  });

  it("a tab that takes over goes on from what the other had not yet written", async () => {
    const browser = createBrowser(promptly);
    const first = createKeeping(freshWork, browser.ports(), nothing);
    const second = createKeeping(freshWork, browser.ports(), nothing);
    await settled();
    note(first, "a");
    second.take();
    await settled();
    expect([first.state().access, second.state().access]).toEqual(["reading", "writing"]);
    expect(noted(second.state().workspace)).toEqual(["a"]);
    note(second, "b");
    await settled();
    expect(noted(first.state().workspace)).toEqual(["a", "b"]);
  });

  it("a tab that lost its turn while it took over does not write when its answer comes", async () => {
    let waiting: { readonly what: string; readonly go: () => void }[] = [];
    const browser = createBrowser(
      (what) => new Promise((resolve) => waiting.push({ what, go: resolve })),
    );
    const letHappen = async (...wanted: readonly string[]) => {
      for (const what of wanted) {
        const due = waiting.filter((one) => one.what === what);
        waiting = waiting.filter((one) => one.what !== what);
        expect(due).not.toEqual([]);
        for (const one of due) one.go();
        await settled();
      }
    };
    const first = createKeeping(freshWork, browser.ports(), nothing);
    await letHappen("held", "claim");
    const second = createKeeping(freshWork, browser.ports(), nothing);
    second.take();
    await letHappen("timer", "taken", "claimed");
    expect(first.state().access).toBe("reading");
    expect(note(first, "refused")).toBe(false);
    await letHappen("held", "claim", "claimed");
    expect([first.state().access, second.state().access]).toEqual(["reading", "writing"]);
  });

  it("changes that came too late say so, and become a change on top when their tab takes over", async () => {
    const browser = createBrowser(promptly);
    const first = createKeeping(freshWork, browser.ports(), nothing);
    await settled();
    browser.fill(true);
    note(first, "late");
    await settled();
    expect(first.state().save.kind).toBe("failed");
    const second = createKeeping(freshWork, browser.ports(), nothing);
    await settled();
    second.take();
    await settled();
    expect(first.state().access).toBe("overtaken");
    browser.fill(false);
    note(second, "other");
    await settled();
    expect(noted(first.state().workspace)).toEqual(["late"]);
    first.take();
    await settled();
    expect(noted(browser.stored())).toEqual(["late"]);
    expect(browser.stored()?.past.at(-1)).toMatchObject({
      label: overtakenLabel,
      choices: { dismissed: ["other"] },
    });
  });
});

describe("trust 34: what cannot be stored", () => {
  it("stays on the page, is said, and is written once there is room again", async () => {
    const browser = createBrowser(promptly);
    const tab = createKeeping(freshWork, browser.ports(), nothing);
    await settled();
    browser.fill(true);
    note(tab, "a");
    await settled();
    expect(tab.state().save).toEqual({ kind: "failed", message: "full" });
    expect(noted(tab.state().workspace)).toEqual(["a"]);
    browser.fill(false);
    await tab.flush();
    await settled();
    expect(tab.state().save.kind).toBe("saved");
    expect(noted(browser.stored())).toEqual(["a"]);
  });

  it("of work that was deleted is said and stays deleted", async () => {
    const browser = createBrowser(promptly);
    const tab = createKeeping(freshWork, browser.ports(), nothing);
    await settled();
    browser.remove();
    note(tab, "a");
    await settled();
    expect(tab.state().save).toEqual({ kind: "failed", message: "deleted" });
    expect(browser.stored()).toBeNull();
  });
});
