import { expect, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { holdWork } from "./hold-work";
import { expectSegments, goTo, openFile, saved, segmentCount } from "./open-file";

test("trust 33: a reload in the middle keeps file, choices, names and history", async ({
  page,
}) => {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await segmentCount(page);
  await page.getByRole("slider", { name: "Number of segments" }).press("ArrowRight");
  await expectSegments(page, 5);
  await goTo(page, "Personas");
  await page.getByRole("textbox", { name: /^Name of segment/ }).fill("Kept");
  await saved(page);

  await page.reload();
  await expect(page.getByRole("textbox", { name: /^Name of segment/ })).toHaveValue("Kept");
  await goTo(page, "Explore");
  await expectSegments(page, 5);
  await expect(page.getByRole("button", { name: "Pick Kept" })).toBeVisible();
  await page.getByRole("button", { name: /^Undo: name/ }).click();
  await expect(page.getByRole("button", { name: "Pick Kept" })).toHaveCount(0);
});

test("trust 33: a reload while the sweep runs goes on from the stored file and recipe", async ({
  page,
}) => {
  const letGo = await holdWork(page);
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await expect(page.getByRole("progressbar").first()).toBeVisible();
  await page.reload();
  letGo();
  await expectSegments(page, 4);
});

test("a closed tab is found again among recent work, which can be renamed and deleted", async ({
  page,
  context,
}) => {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await segmentCount(page);
  await saved(page);
  await page.close();

  const later = await context.newPage();
  await later.goto("/");
  const recent = later.getByRole("table");
  await expect(recent.getByRole("row", { name: /Four groups/ })).toContainText("240");
  await later.getByRole("button", { name: "Rename Four groups" }).click();
  await later.getByRole("dialog").getByLabel("Name").fill("Spring");
  await later.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await recent.getByRole("link", { name: "Open Spring" }).click();
  await expect(later.getByText("240 rows", { exact: true })).toBeVisible();

  await later.goto("/");
  await later.getByRole("button", { name: "Delete Spring" }).click();
  await later.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(later.getByText("What you open is kept here")).toBeVisible();
});

test("an address of work that is not here says so and leads back", async ({ page }) => {
  await page.goto("/w/nowhere/explore");
  await expect(
    page.getByRole("heading", { name: "This work is not in this browser" }),
  ).toBeVisible();
  await page.getByRole("link", { name: "Go to the start page" }).click();
  await expect(page).toHaveURL("/");
});
