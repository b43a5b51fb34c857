import { expect, type Locator, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { drawAround } from "./draw-around";
import { expectSegments, goTo, openFile, segmentCount, settled } from "./open-file";

test("a lasso on the map becomes a column of the profile table, and a rule narrows to the same", async ({
  page,
}) => {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await expectSegments(page, 4);
  const selection = page.getByRole("region", { name: "Selection" });
  const table = page.getByRole("region", { name: "Profile table" });
  await expect(table.getByRole("row")).toHaveCount(5);
  await expect(table.getByRole("columnheader", { name: "Selection" })).toHaveCount(0);

  await settled(page);
  await page.getByRole("button", { name: /^Lasso/ }).click();
  const map = page.getByRole("img", { name: /^PCA map/ });
  const box = await map.boundingBox();
  if (!box) throw new Error("the map has no size");
  await drawAround(page, [
    [box.x + 2, box.y + 2],
    [box.x + box.width / 2, box.y + 2],
    [box.x + box.width / 2, box.y + box.height - 2],
    [box.x + 2, box.y + box.height - 2],
  ]);
  const some = await selectedCount(selection);
  expect(some).toBeGreaterThan(60);
  expect(some).toBeLessThan(180);
  await expect(selection.getByText(/% of all customers/)).toBeVisible();
  await expect(selection.getByText(/^\d.*% in .*, .*% in /)).toBeVisible();
  await expect(table.getByRole("columnheader", { name: "Selection" })).toBeVisible();
  await expect(table.getByText("…")).toHaveCount(0);

  await selection.getByRole("button", { name: "Invert" }).click();
  await expect.poll(() => selectedCount(selection)).toBe(240 - some);

  const rule = selection.getByRole("combobox", { name: "Select by rule" });
  await rule.pressSequentially("meas");
  await expect(selection.getByRole("option")).toHaveCount(4);
  await rule.press("ArrowDown");
  await rule.press("Enter");
  await expect(rule).toHaveValue("measure 1 ");
  await rule.fill("measure 1 < 50 and measure 2 < 50");
  await rule.press("Enter");
  await expect(selection.getByText("60 customers selected")).toBeAttached();
  await expect(selection.getByText(/^All inside /)).toBeVisible();
  await expect(table.getByRole("columnheader", { name: "Selection 25%" })).toBeVisible();

  await rule.fill("mesure 1 < 50");
  await rule.press("Enter");
  await expect(selection.getByRole("alert")).toContainText("There is no column named");
  await rule.fill("measure 1 > 50");
  await selection.getByRole("button", { name: "Add", exact: true }).click();
  await expect(selection.getByText("180 customers selected")).toBeAttached();
  await page.getByRole("heading", { name: "Selection" }).click();
  await page.keyboard.press("Escape");
  await expect(table.getByRole("columnheader", { name: "Selection" })).toHaveCount(0);
});

test("customers are selected on the map by keys alone", async ({ page }) => {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await segmentCount(page);
  await settled(page);
  await page.getByRole("button", { name: /^Box/ }).press("Enter");
  const cross = page.getByRole("button", { name: /^Select by keys/ });
  await cross.focus();
  await cross.press("Enter");
  for (let i = 0; i < 40; i++) await page.keyboard.press("ArrowLeft");
  for (let i = 0; i < 40; i++) await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  const selection = page.getByRole("region", { name: "Selection" });
  const some = await selectedCount(selection);
  await page.keyboard.press("Enter");
  for (let i = 0; i < 60; i++) await page.keyboard.press("ArrowDown");
  for (let i = 0; i < 60; i++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+Enter");
  await expect.poll(() => selectedCount(selection)).toBeGreaterThan(some);
});

async function selectedCount(selection: Locator): Promise<number> {
  const status = selection.getByRole("status");
  await expect(status).toHaveText(/customers? selected/);
  return Number.parseInt((await status.textContent()) ?? "", 10);
}
