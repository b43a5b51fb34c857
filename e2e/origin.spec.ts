import { expect, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { expectSegments, goTo, openFile, segmentCount } from "./open-file";

test("a whole walk asks no other origin for anything", async ({ page, baseURL }) => {
  const foreign: string[] = [];
  const origin = new URL(baseURL ?? "").origin;
  page.context().on("request", (request) => {
    const url = new URL(request.url());
    if (/^https?:|^wss?:/.test(url.protocol) && url.origin !== origin) foreign.push(request.url());
  });
  await openFile(page, fourGroups(50));
  await goTo(page, "Prepare");
  await goTo(page, "Explore");
  await expectSegments(page, 4);
  await page.getByRole("button", { name: "t-SNE" }).click();
  await page.getByRole("button", { name: "Tree" }).click();
  await goTo(page, "Personas");
  await goTo(page, "Handover");
  expect(foreign).toEqual([]);
});

test("pages are isolated and run no script without the nonce", async ({ page }) => {
  const response = await page.goto("/");
  const policy = response?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'nonce-[^']+'/);
  expect(policy).not.toContain("'unsafe-eval'");
  expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'/);
  expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
});

test("nothing on a page violates the policy", async ({ page }) => {
  const violations: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") violations.push(message.text());
  });
  page.on("pageerror", (error) => violations.push(error.message));
  await openFile(page, fourGroups(50));
  for (const stage of ["Prepare", "Explore", "Personas", "Handover"]) {
    await goTo(page, stage);
    await expect(page.getByRole("main")).toBeVisible();
  }
  await goTo(page, "Explore");
  await segmentCount(page);
  await page.getByRole("button", { name: "3-D", exact: true }).click();
  await expect(
    page
      .getByRole("img", { name: /three dimensions/ })
      .or(page.getByText("cannot draw in three dimensions")),
  ).toBeVisible();
  expect(violations).toEqual([]);
});
