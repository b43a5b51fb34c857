import { expect, type Page, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { goTo, openFile, segmentCount } from "./open-file";

interface Script {
  readonly name: string;
  readonly packed: number;
  readonly whole: number;
}

async function scriptsOf(page: Page): Promise<readonly Script[]> {
  return page.evaluate(() =>
    (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ name }) => /\.m?js(?:\?|$)/.test(name))
      .map(({ name, encodedBodySize, decodedBodySize }) => ({
        name,
        packed: encodedBodySize,
        whole: decodedBodySize,
      })),
  );
}

/** Bytes; the library of charts is larger, everything else is smaller. */
const largeChart = 600_000;

const sum = (scripts: readonly Script[]) => scripts.reduce((all, { packed }) => all + packed, 0);

test("before a file is dropped, at most 250 kB of script have come, compressed", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Choose a file" }).first()).toBeEnabled();
  await page.waitForLoadState("networkidle");
  const scripts = await scriptsOf(page);
  expect(scripts.length).toBeGreaterThan(3);
  expect(sum(scripts)).toBeLessThanOrEqual(250_000);
  expect(sum(scripts)).toBeLessThan(scripts.reduce((all, { whole }) => all + whole, 0) / 2);
});

test("charts come when they are first needed", async ({ page }) => {
  await openFile(page, fourGroups(60));
  const largest = async () => Math.max(...(await scriptsOf(page)).map(({ whole }) => whole));
  expect(await largest()).toBeLessThan(largeChart);
  await goTo(page, "Explore");
  await segmentCount(page);
  await page.getByRole("button", { name: "3-D", exact: true }).click();
  await expect.poll(largest).toBeGreaterThan(largeChart);
});
