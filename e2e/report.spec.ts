import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { goTo, openFile, saved, segmentCount } from "./open-file";

test("trust 22: the report tells what was found and written, and hostile names are inert in it", async ({
  page,
}) => {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await segmentCount(page);
  await goTo(page, "Personas");
  const name = `<img src=x onerror="document.title='pwned'">`;
  await page.getByRole("textbox", { name: "Name of segment 1" }).fill(name);
  await saved(page);
  await goTo(page, "Handover");
  const [made] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download report (HTML)" }).click(),
  ]);
  expect(made.suggestedFilename()).toBe("Four groups - report.html");
  const html = await readFile(await made.path(), "utf8");

  const reader = await page.context().newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  reader.on("request", (request) => asked.push(request.url()));
  reader.on("console", (message) => complaints.push(message.text()));
  reader.on("dialog", (dialog) => complaints.push(dialog.message()));
  await reader.setContent(html, { waitUntil: "networkidle" });
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Four groups");
  await expect(reader.getByRole("heading", { name, exact: true })).toBeVisible();
  await expect(reader.getByRole("heading", { name: "Limits" })).toBeVisible();
  await expect(reader.getByRole("img", { name: /Map of 240 customers/ })).toBeVisible();
  expect(await reader.title()).not.toBe("pwned");
  expect(await reader.locator("script, img, iframe").count()).toBe(0);
  expect(
    await reader
      .locator("h2")
      .first()
      .evaluate((h) => getComputedStyle(h).position),
  ).toBe("absolute");
  expect(asked).toEqual([]);
  expect(complaints).toEqual([]);
});
