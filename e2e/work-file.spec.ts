import { readFile } from "node:fs/promises";
import { type Download, expect, type Page, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { expectSegments, goTo, openFile, saved, segmentCount } from "./open-file";

const saveWork = "Save the whole work as one file";

async function bytesOf(download: Promise<Download>): Promise<Buffer> {
  return readFile(await (await download).path());
}

const dropped = (name: string, buffer: Buffer) => ({ name, mimeType: "application/zip", buffer });

async function drop(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto("/");
  await page.locator('input[type="file"]').first().setInputFiles(dropped(name, buffer));
}

/** Work in which a number was chosen and a segment named. */
async function work(page: Page): Promise<void> {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await segmentCount(page);
  await page.getByRole("slider", { name: "Number of segments" }).press("ArrowRight");
  await expectSegments(page, 5);
  await goTo(page, "Personas");
  await page.getByRole("textbox", { name: /^Name of segment/ }).fill("Kept");
  await saved(page);
}

async function listOf(page: Page): Promise<string> {
  await goTo(page, "Handover");
  const download = page.waitForEvent("download");
  await page
    .getByRole("button", { name: /^Download/ })
    .first()
    .click();
  return (await bytesOf(download)).toString();
}

/** A list says when it was made. */
function untimed(list: string): string {
  return list.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "");
}

test("the whole work is saved as one file, and gives the same results in another browser", async ({
  page,
  browser,
  baseURL,
}) => {
  await work(page);
  const list = await listOf(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: saveWork }).click();
  expect((await download).suggestedFilename()).toBe("Four groups - work.tessera");
  const bytes = await bytesOf(download);

  const elsewhere = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
  const other = await elsewhere.newPage();
  await drop(other, "renamed.zip", bytes);
  await expect(other).toHaveURL(/\/w\/[^/]+\/explore/);
  await expectSegments(other, 5);
  await expect(other.getByRole("button", { name: "Pick Kept" })).toBeVisible();
  expect(untimed(await listOf(other))).toBe(untimed(list));
  await other.getByRole("button", { name: /^Undo: name/ }).click();
  await other.getByRole("button", { name: "Undo: 5 segments" }).click();
  await goTo(other, "Explore");
  await expectSegments(other, 4);
  await elsewhere.close();
});

test("work in the list is saved as one file, and opening it beside the first makes work of its own", async ({
  page,
}) => {
  await work(page);
  await page.goto("/");
  const download = page.waitForEvent("download");
  await page
    .getByRole("button", { name: "Save the whole work on Four groups as one file" })
    .click();
  await drop(page, "work.tessera", await bytesOf(download));
  await expectSegments(page, 5);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Open Four groups" })).toHaveCount(2);
});

test("a saved file that breaks off is refused in words, and nothing is kept of it", async ({
  page,
}) => {
  await work(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: saveWork }).click();
  const bytes = await bytesOf(download);
  const refusal = page.getByRole("alert").filter({ hasText: "Not opened" });
  await drop(page, "half.tessera", bytes.subarray(0, bytes.length / 2));
  await expect(refusal).toContainText("damaged");
  await expect(page.getByRole("link", { name: "Open Four groups" })).toHaveCount(1);
  const turned = Buffer.from(bytes);
  turned[700] = (turned[700] ?? 0) ^ 1;
  await drop(page, "turned.tessera", turned);
  await expect(refusal).toContainText("damaged");
  await expect(page.getByRole("link", { name: "Open Four groups" })).toHaveCount(1);
});
