import { expect, test } from "@playwright/test";
import { fileOf, fourGroups } from "./customer-file";
import { expectSegments, goTo, openFile, settled } from "./open-file";

test("the profile table is sorted, filtered and read in several units, and a cell explains itself", async ({
  page,
}) => {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await expectSegments(page, 4);
  const panel = page.getByRole("region", { name: "What sets them apart" });
  const table = panel.getByRole("region", { name: "Profile table" });
  const features = table.getByRole("rowheader");
  await expect(features).toHaveCount(4);

  await settled(page);
  await table.getByRole("button", { name: "Sort by name" }).click();
  await expect(features).toHaveText([/measure 1/, /measure 2/, /measure 3/, /measure 4/]);
  await expect(table.getByRole("columnheader", { name: /^Feature/ })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  const first = await table.getByRole("columnheader").nth(2).getAttribute("data-segment");
  await panel.getByRole("combobox", { name: "Sort by" }).selectOption(`segment ${first}`);
  await expect(table.getByRole("columnheader").nth(2)).toHaveAttribute("aria-sort", "descending");

  await panel.getByRole("button", { name: "Difference" }).click();
  await expect(table.getByRole("cell", { name: /^[+−]\d\.\d\d ±\d\.\d\d$/ })).toHaveCount(16);
  await panel.getByRole("button", { name: "Median" }).click();
  await expect(table.getByText("…")).toHaveCount(0);

  await table.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(table.getByRole("status")).toContainText("standard deviations from everyone else");
  await page.keyboard.press("Escape");
  await expect(table.getByRole("status")).toBeEmpty();
  await table.locator("td[data-cell]").first().hover();
  await expect(page.getByText("A clear difference, not explained by chance.")).toBeVisible();

  await panel.getByRole("checkbox", { name: "only different" }).click();
  await expect(features).toHaveCount(4);
});

/** Twelve groups in two hundred columns, without any random number. */
function wide() {
  const names = Array.from({ length: 200 }, (_, i) => `trait ${i + 1}`);
  const lines = [["id", ...names].join(",")];
  for (let row = 0; row < 480; row++) {
    const group = row % 12;
    const cells = names.map((_, column) =>
      (40 * ((group * (column + 3)) % 12) + 9 * Math.sin(row * (column + 1.3))).toFixed(2),
    );
    lines.push([`W${row}`, ...cells].join(","));
  }
  return fileOf("wide.csv", `${lines.join("\n")}\n`);
}

test("of 12 segments of 200 features only those in sight are in the page, wherever one scrolls and however they are sorted", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await openFile(page, wide());
  await page.goto(page.url().replace(/\/data.*/, "/explore?k=12"));
  await expect(page.getByTestId("segment-count")).toBeVisible({ timeout: 120_000 });
  const table = page.getByRole("region", { name: "Profile table" });
  await expect(table.getByRole("columnheader")).toHaveCount(14, { timeout: 60_000 });
  await expect(table.getByRole("table")).toHaveAttribute("aria-rowcount", "201");
  await settled(page);
  const inPage = table.getByRole("row");
  const features = table.getByRole("rowheader");
  const sort = page.getByRole("combobox", { name: "Sort by" });

  await sort.selectOption("name");
  await expect(features.first()).toHaveText("trait 1");
  await expect(features.nth(9)).toHaveText("trait 10");
  expect(await inPage.count()).toBeLessThan(80);

  await table.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(features.last()).toHaveText("trait 200");
  await expect(inPage.last()).toHaveAttribute("aria-rowindex", "201");
  await expect(inPage.last().getByRole("cell")).toHaveText(Array(13).fill(/\d/));
  expect(await inPage.count()).toBeLessThan(80);

  await table.evaluate((element) => element.scrollTo(0, 0));
  await expect(features.first()).toHaveText("trait 1");
  await sort.selectOption("strength");
  await expect(features.first()).not.toHaveText("trait 1");
  expect(await inPage.count()).toBeLessThan(80);
});
