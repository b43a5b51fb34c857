import { expect, test } from "@playwright/test";
import { expectSegments, settled } from "./open-file";

test("the flow leads to another number, and the silhouettes to those who sit better elsewhere", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("button", { name: /Shop orders/ }).click();
  await page.getByRole("link", { name: "Find segments" }).click();
  await expectSegments(page, 5);
  const colorBy = page.getByRole("combobox", { name: "Color by" });
  await colorBy.selectOption("Frequency");
  await expect(
    page.getByRole("region", { name: "The map" }).getByText("Frequency", { exact: true }).last(),
  ).toBeVisible();
  await expect(page).toHaveURL(/color=column/);
  await page.goBack();
  await expect(colorBy).toHaveValue("segment");
  await page.goForward();
  await expect(colorBy).toHaveValue("column:Frequency");
  await page.getByRole("checkbox", { name: /Directions/ }).check();

  await page.getByRole("button", { name: "Flow", exact: true }).click();
  await page.getByRole("button", { name: "Look at 4 segments" }).click();
  await expectSegments(page, 4);
  await page.getByText("The flow in words").click();
  await expect(
    page.getByRole("heading", { name: /^From 4 segments to 5 segments, agreement 0/ }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Look at 5 segments" }).click();

  await page.getByRole("button", { name: "Silhouette", exact: true }).click();
  const table = page.getByRole("region", { name: "Silhouettes as a table" });
  await expect(table.getByRole("row")).toHaveCount(6);
  await settled(page);
  const strangers = table.getByRole("button", { name: /^\d+ closer to / }).first();
  const count = Number.parseInt((await strangers.textContent()) ?? "", 10);
  await strangers.click();
  const selection = page.getByRole("region", { name: "Selection" });
  await expect(selection.getByRole("status")).toHaveText(
    new RegExp(`^${count} customers? selected`),
  );
});
