import { expect, test } from "@playwright/test";
import { fourGroups, withStrays } from "./customer-file";
import { expectSegments, goTo, openFile, segmentCount } from "./open-file";

test("every method finds the four groups, and says by what its settings were adapted", async ({
  page,
}) => {
  await openFile(page, fourGroups(120));
  await goTo(page, "Explore");
  await segmentCount(page);
  const method = page.getByRole("combobox", { name: "Method" });
  const methods = await method.locator("option").allTextContents();
  expect(methods.length).toBeGreaterThanOrEqual(12);
  for (const label of methods) {
    await method.selectOption({ label });
    await expect(page.getByText("The recommendation: ")).toHaveCount(0);
    await expect
      .poll(async () => [label, await segmentCount(page)], { timeout: 30_000 })
      .toEqual([label, 4]);
    await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
  }
});

test("a method that finds the number by itself answers to its settings", async ({ page }) => {
  await openFile(page, fourGroups(120));
  await goTo(page, "Explore");
  await page.getByRole("combobox", { name: "Method" }).selectOption("dbscan");
  await expect(page.getByText("This method finds the number by itself")).toBeVisible();
  await page.getByText("Settings of the method").click();
  const reach = page.getByRole("textbox", { name: /eps/ });
  await expect(reach).toHaveAttribute("placeholder", /\(adapted\)/);
  await reach.fill("50");
  await reach.press("Enter");
  await expectSegments(page, 1);
  await reach.fill("0.000001");
  await reach.press("Enter");
  await expectSegments(page, 0);
  await expect(page.getByText(/480 customers are in no segment/)).toBeVisible();
  await goTo(page, "Personas");
  await goTo(page, "Handover");
  await expect(page.getByText("Everyone is accounted for.")).toBeVisible();
  await expect(
    page.getByText("Nobody is in a segment, so there is nothing to list."),
  ).toBeVisible();
  await goTo(page, "Explore");
  await page.getByRole("button", { name: "Undo" }).click();
  await expectSegments(page, 1);
});

test("customers between the segments are counted on the way out", async ({ page }) => {
  await openFile(page, withStrays(fourGroups(60)));
  await goTo(page, "Explore");
  await page.getByRole("combobox", { name: "Method" }).selectOption("dbscan");
  await expect(page.getByText("5 customers are in no segment")).toBeVisible();
  await goTo(page, "Handover");
  await expect(page.getByText("Between the segments, in none")).toBeVisible();
  await expect(page.getByText("Everyone is accounted for.")).toBeVisible();
});
