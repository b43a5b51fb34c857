import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { fileOf, fourGroups } from "./customer-file";
import { goTo, openFile, saved } from "./open-file";

test("a recipe that cannot work says so, stays editable, and is mended after a reload", async ({
  page,
}) => {
  await openFile(page, fourGroups(30));
  await goTo(page, "Prepare");
  const result = page.getByRole("region", { name: "What will be compared" });
  await expect(result.getByText(/^120 customers × \d+ features$/)).toBeVisible();

  await page.getByRole("button", { name: "None", exact: true }).click();
  await expect(result.getByRole("alert")).toContainText("choose at least one");
  await expect(result.getByText("Showing the earlier result")).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(result.getByRole("alert")).toContainText("choose at least one");
  await page.getByRole("button", { name: "All that suit" }).click();
  await expect(result.getByText(/^120 customers × \d+ features$/)).toBeVisible();
  await expect(result.getByRole("alert")).toHaveCount(0);

  await page.getByRole("button", { name: "Suggest a recipe" }).click();
  await expect(page.getByText("This is the suggested recipe.")).toBeVisible();
});

test("a step says what it did, and says nothing of it when it is switched off", async ({
  page,
}) => {
  const lines = Array.from({ length: 40 }, (_, i) => `c${i},${i % 4 === 0 ? "" : i},${i * 3}`);
  await openFile(page, fileOf("gaps.csv", `customer_id,spend,visits\n${lines.join("\n")}\n`));
  await goTo(page, "Prepare");
  await expect(page.getByText("Filled 10 missing values of spend", { exact: false })).toBeVisible();
  await page.getByRole("switch", { name: /Fill the gaps/ }).click();
  await expect(page.getByText("Filled 10", { exact: false })).toHaveCount(0);
  await expect(page.getByText("10 customers are set aside", { exact: false })).toBeVisible();
});

test("what means missing can be changed, and a wrong reading can be taken back", async ({
  page,
}) => {
  const lines = Array.from({ length: 40 }, (_, i) => `c${i},${i % 4 === 0 ? "unknown" : i}`);
  await openFile(page, fileOf("unknown.csv", `customer_id,spend\n${lines.join("\n")}\n`));
  await expect(page.getByText("40 rows", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Change how it is read" }).click();
  await page.getByRole("textbox", { name: "Means missing" }).fill("unknown");
  await page.getByRole("textbox", { name: "Means missing" }).press("Enter");
  await expect(page.getByText("10 missing (25%)", { exact: false })).toBeVisible();

  const skip = page.getByRole("textbox", { name: "Lines to skip first" });
  await skip.fill("20");
  await skip.press("Enter");
  await skip.fill("0");
  await skip.press("Enter");
  await expect(page.getByText("40 rows", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByText("40 rows", { exact: true })).toHaveCount(0);
});

test("a step is added, moved, told what to do, undone, and the recipe goes out and in as a file", async ({
  page,
}) => {
  await openFile(page, fourGroups(30));
  await goTo(page, "Prepare");
  const recipe = page.getByRole("region", { name: "Recipe" });
  const titles = recipe.getByRole("listitem").getByRole("heading", { level: 3 });
  await page.getByRole("button", { name: "Add a step" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Tame far-off values/ })
    .click();
  await expect(titles.nth(2)).toContainText("Tame far-off values");
  await page.getByRole("combobox", { name: "Far means" }).selectOption("quantile");
  await expect(recipe.getByText(/^Pulled \d+ values? of /).first()).toBeVisible();
  await expect(
    page.getByRole("region", { name: "Before and after" }).getByText("before", { exact: true }),
  ).toBeVisible();

  await titles.nth(2).getByRole("button").press("Alt+ArrowUp");
  await expect(titles.nth(1)).toContainText("Tame far-off values");
  await recipe.getByRole("button", { name: "Move down" }).click();
  await expect(titles.nth(2)).toContainText("Tame far-off values");

  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the recipe as a file" }).click();
  const path = await (await saving).path();
  const logging = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Save a log/ }).click();
  expect(await readFile(await (await logging).path(), "utf8")).toContain("Tame far-off values");

  await recipe.getByRole("button", { name: "Remove" }).click();
  await expect(recipe.getByText("Tame far-off values")).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(titles.nth(2)).toContainText("Tame far-off values");
  await page.getByRole("button", { name: "Suggest a recipe" }).click();
  await expect(recipe.getByText("Tame far-off values")).toHaveCount(0);
  await page.locator('input[type="file"][accept*="json"]').setInputFiles(path);
  await expect(titles.nth(2)).toContainText("Tame far-off values");

  await page
    .locator('input[type="file"][accept*="json"]')
    .setInputFiles({ name: "wrong.json", mimeType: "application/json", buffer: Buffer.from("[]") });
  await expect(recipe.getByRole("alert")).toContainText("not a recipe that can be used");
  await expect(titles.nth(2)).toContainText("Tame far-off values");
});
