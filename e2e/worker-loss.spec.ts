import { expect, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { goTo, openFile, segmentCount } from "./open-file";

test("trust 31: a worker that dies in the middle is started again and the answer comes", async ({
  page,
}) => {
  await openFile(page, fourGroups(700), "twin");
  await goTo(page, "Explore");
  await expect(page.getByRole("progressbar").first()).toBeVisible();
  const coordinator = page.workers()[0];
  expect(coordinator).toBeDefined();
  await coordinator?.evaluate(() => self.close());
  expect(await segmentCount(page)).toBe(4);
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
});

test("trust 31: a thread of the pool that dies in the middle is replaced and the answer comes", async ({
  page,
}) => {
  await openFile(page, fourGroups(2500, 12), "threads");
  await goTo(page, "Explore");
  await expect.poll(() => page.workers().length).toBeGreaterThan(1);
  await page
    .workers()
    .at(-1)
    ?.evaluate(() => self.close());
  expect(await segmentCount(page)).toBe(4);
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
});

test("trust 31: results of other stages stay when a worker dies later", async ({ page }) => {
  await openFile(page, fourGroups(100));
  await goTo(page, "Explore");
  await segmentCount(page);
  await page.workers()[0]?.evaluate(() => self.close());
  expect(await segmentCount(page)).toBe(4);
  await page.getByRole("button", { name: "Tree" }).click();
  await expect(page.getByRole("slider", { name: "Cut the tree into segments" })).toBeVisible();
});
