import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { expectSegments, goTo, openFile, saved, segmentCount } from "./open-file";

const slider = (page: Page) => page.getByRole("slider", { name: "Number of segments" });
const alert = (page: Page) => page.getByRole("alert").filter({ hasText: "Not saved" });

/** From now on, or no longer, writing to the database is refused as on a full disk. */
async function setFull(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate((full) => {
    const { prototype } = IDBObjectStore;
    const kept = window as unknown as { put?: IDBObjectStore["put"] };
    kept.put ??= prototype.put;
    prototype.put = full
      ? () => {
          throw new DOMException("The disk is full.", "QuotaExceededError");
        }
      : kept.put;
  }, isFull);
}

test("trust 34: on a full disk the work goes on, says that it is not saved, and offers it as one file", async ({
  page,
}) => {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await segmentCount(page);
  await saved(page);
  await setFull(page, true);
  await slider(page).press("ArrowRight");
  await expect(alert(page)).toContainText("storage is full");
  await expectSegments(page, 5);

  const download = page.waitForEvent("download");
  await alert(page).getByRole("button", { name: "Save the whole work as one file" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("Four groups - work.tessera");
  const buffer = await readFile(await file.path());

  await setFull(page, false);
  await alert(page).getByRole("button", { name: "Try to save again" }).click();
  await expect(alert(page)).toHaveCount(0);
  await saved(page);
  await page.reload();
  await expectSegments(page, 5);

  await page.goto("/");
  const picker = page.locator('input[type="file"]').first();
  await picker.setInputFiles({ name: "w.tessera", mimeType: "application/zip", buffer });
  await expectSegments(page, 5);
});

test("trust 34: what nothing can store is offered as one file at once", async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", { value: undefined });
    Reflect.deleteProperty(StorageManager.prototype, "getDirectory");
  });
  await openFile(page, fourGroups(60));
  const download = page.waitForEvent("download");
  await alert(page).getByRole("button", { name: "Save the whole work as one file" }).click();
  expect((await download).suggestedFilename()).toBe("Four groups - work.tessera");
});

test("trust 34 and 35: changes that could not be saved survive another tab that goes on", async ({
  page,
  context,
}) => {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await segmentCount(page);
  await saved(page);
  await setFull(page, true);
  await slider(page).press("ArrowRight");
  await expect(alert(page)).toBeVisible();

  const second = await context.newPage();
  await second.goto(page.url());
  await second.getByRole("button", { name: "Work here instead" }).click();
  await expect(second.getByRole("button", { name: "Work here instead" })).toHaveCount(0);
  const late = page.getByRole("alert").filter({ hasText: "too late to be saved" });
  await expect(late).toBeVisible();
  await expect(late.getByRole("button", { name: "Save the whole work as one file" })).toBeVisible();
  await slider(second).press("ArrowLeft");
  await saved(second);

  await setFull(page, false);
  await late.getByRole("button", { name: "Work here instead" }).click();
  await expectSegments(page, 5);
  await saved(page);
  await page.getByRole("button", { name: "Undo: changes of this tab" }).click();
  await expectSegments(page, 3);
});
