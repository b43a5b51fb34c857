import { expect, type Page, test, type Worker } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { holdWork } from "./hold-work";
import { expectSegments, goTo, openFile, segmentCount } from "./open-file";

test("trust 31: a worker that dies in the middle is started again and the answer comes", async ({
  page,
}) => {
  const letGo = await holdWork(page);
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await expect(page.getByRole("progressbar").first()).toBeVisible();
  await watched(page, "coordinator", 1);
  await lose(page.workers()[0]);
  letGo();
  await expectSegments(page, 4);
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
});

test("trust 31: a thread of the pool that dies in the middle is replaced and the answer comes", async ({
  page,
}) => {
  await openFile(page, fourGroups(2500, 12), "threads");
  await goTo(page, "Explore");
  await expect.poll(() => page.workers().length).toBeGreaterThan(1);
  await watched(page, "compute", page.workers().length - 1);
  await lose(page.workers().at(-1));
  await expectSegments(page, 4);
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
});

test("trust 31: results of other stages stay when a worker dies later", async ({ page }) => {
  await openFile(page, fourGroups(100));
  await goTo(page, "Explore");
  await segmentCount(page);
  await lose(page.workers()[0]);
  await expectSegments(page, 4);
  await page.getByRole("button", { name: "Tree" }).click();
  await expect(page.getByRole("slider", { name: "Cut the tree into segments" })).toBeVisible();
});

/** Waits until so many workers of a kind would be missed: one that dies before it has told that it lives cannot be. */
async function watched(page: Page, kind: string, count: number): Promise<void> {
  const watchers = (start: string) =>
    navigator.locks
      .query()
      .then(({ pending = [] }) => pending.filter(({ name }) => name?.startsWith(start)).length);
  await expect
    .poll(() => page.evaluate(watchers, `tessera-${kind}-`))
    .toBeGreaterThanOrEqual(count);
}

/** Ends a worker as a browser does that is short of memory: without a word to the page. */
async function lose(worker: Worker | undefined): Promise<void> {
  if (!worker) throw new Error("there is no worker to lose");
  const gone = worker.waitForEvent("close");
  // It may be gone before it can say so.
  await worker.evaluate(() => self.close()).catch(() => {});
  await gone;
}
