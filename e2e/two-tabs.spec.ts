import { expect, type Page, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { expectSegments, goTo, openFile, saved } from "./open-file";

const elsewhere = (page: Page) => page.getByText("This work is open in another tab.");
const slider = (page: Page) => page.getByRole("slider", { name: "Number of segments" });

async function explore(page: Page): Promise<void> {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await expectSegments(page, 4);
  await saved(page);
}

test("trust 35: a second tab only reads, says so, and follows what the first does", async ({
  page,
  context,
}) => {
  await explore(page);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(elsewhere(second)).toBeVisible();
  await expect(elsewhere(page)).toHaveCount(0);
  await expectSegments(second, 4);

  await slider(second).press("ArrowRight");
  await expect(second.getByRole("alert").filter({ hasText: "Nothing was changed" })).toBeVisible();
  await expectSegments(second, 4);

  await slider(page).press("ArrowRight");
  await expectSegments(second, 5);
  await expect(second).toHaveURL(/k=5/);
});

test("trust 35: the second tab takes over, the first then reads, and no change is lost", async ({
  page,
  context,
}) => {
  await explore(page);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(elsewhere(second)).toBeVisible();
  await slider(page).press("ArrowRight");
  await second.getByRole("button", { name: "Work here instead" }).click();
  await expect(elsewhere(second)).toHaveCount(0);
  await expect(elsewhere(page)).toBeVisible();
  await expectSegments(second, 5);

  await slider(second).press("ArrowRight");
  await expectSegments(page, 6);
  await saved(second);
  await second.reload();
  await expectSegments(second, 6);
  await expect(second.getByRole("button", { name: /^Undo: 6 segments/ })).toBeVisible();
});

test("trust 35: closing the first tab frees the second", async ({ page, context }) => {
  await explore(page);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(elsewhere(second)).toBeVisible();
  await page.close();
  await expect(elsewhere(second)).toHaveCount(0);
  await slider(second).press("ArrowRight");
  await expectSegments(second, 5);
  await saved(second);
});

test("trust 35: work that is open elsewhere is renamed there", async ({ page, context }) => {
  await explore(page);
  const second = await context.newPage();
  await second.goto("/");
  await second.getByRole("button", { name: "Rename Four groups" }).click();
  const dialog = second.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Spring");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toContainText("open in another tab");
});
