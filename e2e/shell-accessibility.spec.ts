import { expect, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { openFile, saved } from "./open-file";
import { violations } from "./violations";

for (const colorScheme of ["light", "dark"] as const) {
  test(`the list of keys and the banners break no accessibility rule, ${colorScheme}`, async ({
    page,
    context,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await openFile(page, fourGroups(60));
    await saved(page);
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");

    const second = await context.newPage();
    await second.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await second.goto(page.url());
    const workHere = second.getByRole("button", { name: "Work here instead" });
    await expect(workHere).toBeVisible();
    await expect(second.getByText("240 rows", { exact: true })).toBeVisible();
    expect(await violations(second)).toEqual([]);

    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("The disk is full.", "QuotaExceededError");
      };
    });
    const name = page.getByRole("textbox", { name: "Rename this work" });
    await name.fill("Spring");
    await name.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "Not saved" })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await workHere.click();
    await expect(page.getByText("too late to be saved")).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}
