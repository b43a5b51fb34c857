import { expect, type Page, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { expectSegments, goTo, openFile, saved } from "./open-file";

const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

async function explore(page: Page): Promise<void> {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await expectSegments(page, 4);
}

test("number and method stand in the address, and going back and forward goes over them", async ({
  page,
}) => {
  await explore(page);
  await expect(page).toHaveURL(/k=auto&method=kmeans/);
  await page.getByRole("slider", { name: "Number of segments" }).press("ArrowRight");
  await expect(page).toHaveURL(/k=5/);
  await expectSegments(page, 5);
  await page.getByRole("combobox", { name: "Method" }).selectOption("ward");
  await expect(page).toHaveURL(/method=ward/);

  await page.goBack();
  await expect(page.getByRole("combobox", { name: "Method" })).toHaveValue("kmeans");
  await expectSegments(page, 5);
  await page.goBack();
  await expectSegments(page, 4);
  await page.goForward();
  await expectSegments(page, 5);
  await page.goForward();
  await expect(page.getByRole("combobox", { name: "Method" })).toHaveValue("ward");
});

test("undo and redo say in the address where they led", async ({ page }) => {
  await explore(page);
  await page.getByRole("slider", { name: "Number of segments" }).press("ArrowRight");
  await expect(page).toHaveURL(/k=5/);
  await page.getByRole("button", { name: "Undo: 5 segments" }).click();
  await expect(page).toHaveURL(/k=auto/);
  await page.getByRole("button", { name: "Redo: 5 segments" }).click();
  await expect(page).toHaveURL(/k=5/);
  await expectSegments(page, 5);
});

test("a bookmarked view opens as it was, and is one step that undo takes back", async ({
  page,
  context,
}) => {
  await explore(page);
  await page.getByRole("slider", { name: "Number of segments" }).press("ArrowRight");
  await expectSegments(page, 5);
  await page.getByRole("button", { name: "Tree" }).click();
  await page.keyboard.press("2");
  await expect(page).toHaveURL(/segment=/);
  const bookmark = page.url();
  const picked = parameter(page, "segment");
  await page.getByRole("button", { name: "Undo: 5 segments" }).click();
  await expectSegments(page, 4);
  await saved(page);
  await page.close();

  const later = await context.newPage();
  await later.goto(bookmark);
  await expectSegments(later, 5);
  await expect(later.getByRole("button", { name: "Tree", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  expect(parameter(later, "segment")).toBe(picked);
  await later.getByRole("button", { name: "Undo: 5 segments" }).click();
  await expectSegments(later, 4);
});

test("what makes no sense in an address is passed over and put right", async ({ page }) => {
  await explore(page);
  await saved(page);
  const path = new URL(page.url()).pathname;
  await page.goto(`${path}?k=99&method=foo&segment=500&map=moon&perplexity=x&space=4`);
  await expectSegments(page, 4);
  await expect(page).toHaveURL(`${path}?k=auto&method=kmeans`);
  await expect(page.getByRole("button", { name: "Nothing to undo" })).toBeVisible();
  await page.goto(`${path}?k=40`);
  await expectSegments(page, 12);
  await expect(page).toHaveURL(`${path}?k=12&method=kmeans`);
});

test("the picked segment stays picked from stage to stage", async ({ page }) => {
  await explore(page);
  await page.keyboard.press("3");
  await expect(page).toHaveURL(/segment=/);
  const picked = parameter(page, "segment");
  await goTo(page, "Personas");
  await expect(page).toHaveURL(/personas\?.*segment=/);
  expect(parameter(page, "segment")).toBe(picked);
  await goTo(page, "Explore");
  await expect(page).toHaveURL(/explore\?.*segment=/);
  expect(parameter(page, "segment")).toBe(picked);
});
