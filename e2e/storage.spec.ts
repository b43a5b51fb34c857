import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { expectSegments, goTo, openFile, saved, segmentCount, settled } from "./open-file";

/** A browser in which nothing can be stored. */
async function withoutStorage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", { value: undefined });
    Reflect.deleteProperty(StorageManager.prototype, "getDirectory");
  });
}

/** Leaves by a link, as people do: what is not stored does not outlive the page. */
async function goHome(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Tessera" }).click();
  await expect(page).toHaveURL("/");
}

test("trust 34: where nothing can be stored, a file opens, says that it is not kept, and has segments", async ({
  page,
  context,
}) => {
  await withoutStorage(context);
  await openFile(page, fourGroups(60));
  await expect(page.getByRole("alert").filter({ hasText: "Not saved" })).toContainText(
    "until this tab is closed",
  );
  await goTo(page, "Explore");
  await expectSegments(page, 4);
});

test("trust 34: work that is not kept is listed with its choices while the tab lasts", async ({
  page,
  context,
}) => {
  await withoutStorage(context);
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await segmentCount(page);
  await page.getByRole("slider", { name: "Number of segments" }).press("ArrowRight");
  await expectSegments(page, 5);

  await goHome(page);
  await expect(page.getByRole("row", { name: /Four groups/ })).toContainText("not kept");
  await page.getByRole("button", { name: "Rename Four groups" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Spring");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "Open Spring" }).click();
  await goTo(page, "Explore");
  await expectSegments(page, 5);

  await page.reload();
  await expect(page.getByRole("heading", { name: "This work could not be opened" })).toBeVisible();
  await expect(page.getByText("does not let Tessera store anything")).toBeVisible();
});

test("trust 34: where the file system refuses to write, the file is kept elsewhere", async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(FileSystemFileHandle.prototype, "createWritable");
  });
  await openFile(page, fourGroups(60));
  await saved(page);
  await page.reload();
  await expect(page.getByText("240 rows", { exact: true })).toBeVisible();
});

test("trust 34: no copy of a file stays behind when the work itself cannot be stored", async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException("No.", "UnknownError");
    };
  });
  await openFile(page, fourGroups(60));
  await expect(page.getByRole("alert").filter({ hasText: "Not saved" })).toBeVisible();
  const copies = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle("sources");
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names;
  });
  expect(copies).toEqual([]);
});

test("over plain http, without Web Locks and random UUIDs, segments are found", async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), "--host-resolver-rules=MAP tessera.test 127.0.0.1"],
  });
  const page = await browser.newPage({
    baseURL: `http://tessera.test:${new URL(baseURL ?? "").port}`,
  });
  await openFile(page, fourGroups(60));
  expect(await page.evaluate(() => window.isSecureContext || "locks" in navigator)).toBe(false);
  await goTo(page, "Explore");
  await expectSegments(page, 4);
  await browser.close();
});

test("trust 35: work deleted in one tab does not come back when another goes on with it", async ({
  page,
  context,
}) => {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await segmentCount(page);
  await saved(page);

  const other = await context.newPage();
  await other.goto("/");
  await other.getByRole("button", { name: "Delete Four groups" }).click();
  await other.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(other.getByText("What you open is kept here")).toBeVisible();

  await page.getByRole("slider", { name: "Number of segments" }).press("ArrowRight");
  await expect(page.getByRole("alert").filter({ hasText: "Not saved" })).toContainText("deleted");
  await other.reload();
  await expect(other.getByText("What you open is kept here")).toBeVisible();
});

test("a file that cannot be read is refused, and the next one opens", async ({ page }) => {
  await page.goto("/");
  await page.evaluate(() => {
    const read = Blob.prototype.arrayBuffer;
    Blob.prototype.arrayBuffer = () => {
      Blob.prototype.arrayBuffer = read;
      return Promise.reject(new DOMException("The file could not be read.", "NotReadableError"));
    };
  });
  const picker = page.locator('input[type="file"]').first();
  await picker.setInputFiles(fourGroups(60));
  await expect(page.getByRole("alert").filter({ hasText: "cannot be read" })).toBeVisible();
  await picker.setInputFiles(fourGroups(60));
  await expect(page).toHaveURL(/\/w\/[^/]+\/data/);
});

test("when deleting fails, the dialog stays and says why", async ({ page }) => {
  await openFile(page, fourGroups(60));
  await saved(page);
  await goHome(page);
  await page.evaluate(() => {
    FileSystemDirectoryHandle.prototype.removeEntry = () =>
      Promise.reject(new DOMException("No.", "NoModificationAllowedError"));
  });
  await page.getByRole("button", { name: "Delete Four groups" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("link", { name: "Open Four groups" })).toBeVisible();
});

test("a page that breaks says so, and can be tried again", async ({ page }) => {
  await openFile(page, fourGroups(60));
  await expect(page.getByText("240 rows", { exact: true })).toBeVisible();
  await saved(page);
  // What arrives later would break this page too.
  await settled(page);
  await page.evaluate(() => {
    const numbers = Intl.NumberFormat.prototype;
    const format = Object.getOwnPropertyDescriptor(numbers, "format");
    Object.defineProperty(numbers, "format", {
      configurable: true,
      get() {
        throw new Error("broken on purpose");
      },
    });
    window.addEventListener("mend", () => Object.defineProperty(numbers, "format", format ?? {}));
  });
  await page.getByRole("link", { name: "Prepare", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Something went wrong here" })).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event("mend")));
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("navigation", { name: "Steps" })).toBeVisible();
});

test("an address that is no page says so and leads to the start page", async ({ page }) => {
  await page.goto("/nowhere");
  await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
  await page.getByRole("link", { name: "Go to the start page" }).click();
  await expect(page).toHaveURL("/");
});
