import { expect, type Page, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { expectSegments, goTo, openFile, openStart, saved, segmentCount } from "./open-file";

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

test("the list of keys opens by ? and by its button, and gives the focus back", async ({
  page,
}) => {
  await openStart(page);
  await page.getByRole("button", { name: "Choose a file" }).first().focus();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  for (const group of ["Everywhere", "In Explore", "In a map", "In the tree"])
    await expect(dialog.getByRole("heading", { name: group, exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Choose a file" }).first()).toBeFocused();
  const button = page.getByRole("button", { name: "Keyboard shortcuts" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
});

test("the keys of the list do what it says, and not while somebody types", async ({ page }) => {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await expectSegments(page, 4);
  const count = page.getByTestId("segment-count");
  await page.keyboard.press("]");
  await expect(count).toHaveText("5 segments");
  await page.keyboard.press("[");
  await expect(count).toHaveText("4 segments");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+Shift+Z");
  await expect(count).toHaveText("4 segments");
  await page.keyboard.press("2");
  await expect(page).toHaveURL(/segment=/);
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/segment=/);
  await page.getByRole("textbox", { name: "Rename this work" }).fill("Q]?");
  await page.keyboard.press("]");
  await expect(count).toHaveText("4 segments");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await saved(page);
  const download = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  expect((await download).suggestedFilename()).toMatch(/\.tessera$/);
});

test("the first key leads past the frame to the content", async ({ page }) => {
  await openFile(page, fourGroups(60));
  await saved(page);
  await page.reload();
  await expect(page.getByText("240 rows", { exact: true })).toBeVisible();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("at 200 % everything is there without scrolling sideways, and less motion is respected", async ({
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 450 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Choose a file" }).first()).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await segmentCount(page);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await expect(page.getByRole("link", { name: "Name personas" })).toBeVisible();
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [transitionDuration, animationDuration].some((times) =>
          times.split(", ").some((time) => Number.parseFloat(time) > 0.05),
        );
      }).length,
  );
  expect(moving).toBe(0);
});
