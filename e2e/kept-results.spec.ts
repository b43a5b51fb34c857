import { expect, test } from "@playwright/test";
import { expectSegments } from "./open-file";

test("a result is kept, compared with another method, gone back to and removed, and undo covers it", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("button", { name: /Shop orders/ }).click();
  await page.getByRole("link", { name: "Find segments" }).click();
  await expectSegments(page, 5);
  const kept = page.getByRole("region", { name: "Kept results" });
  const keep = async (name: string) => {
    await kept.getByRole("button", { name: "Keep this result" }).click();
    await kept.getByLabel("Name of the result").fill(name);
    await kept.getByRole("button", { name: "Keep", exact: true }).click();
    await expect(kept.getByRole("button", { name, exact: true })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
  };
  await keep("First 💡 <b>try</b>");

  await page.getByRole("combobox", { name: "Method" }).selectOption("complete");
  await page.getByRole("slider", { name: "Number of segments" }).waitFor();
  await expect(kept.getByRole("button", { name: /^First/ })).toHaveAttribute(
    "aria-pressed",
    "false",
  );
  await expect(page.getByRole("button", { name: "Keep this result" })).toBeVisible();
  await keep("Second");

  await page.getByRole("button", { name: "Flow", exact: true }).click();
  const table = page.getByRole("region", { name: "How far results agree" });
  await expect(table.getByRole("row")).toHaveCount(3);
  await expect(table.getByRole("row", { name: /^Second/ })).toContainText(/1\.00.*same segments/);
  await table.getByRole("button", { name: /^First/ }).click();
  await expect(page.getByText(/^Agreement \d\.\d\d of 1 \(adjusted Rand\)/)).toBeVisible();
  await page.getByText("The flow in words").click();
  await expect(page.getByRole("heading", { name: /^From Now to First/ })).toBeVisible();

  await kept.getByRole("button", { name: /^First/ }).click();
  await expect(page.getByRole("combobox", { name: "Method" })).toHaveValue("kmeans");
  await expectSegments(page, 5);
  await page.getByRole("combobox", { name: "Compare" }).selectOption("ward");
  await expect(page.getByText(/^Agreement \d\.\d\d of 1 \(adjusted Rand\)/)).toBeVisible();

  await kept.getByRole("button", { name: /^Remove the kept result "Second"/ }).click();
  await expect(table.getByRole("row")).toHaveCount(2);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(table.getByRole("row")).toHaveCount(3);
});

test("the method that suits the customers is told with its reasons", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: /Shop orders/ }).click();
  await page.getByRole("link", { name: "Find segments" }).click();
  await expectSegments(page, 5);
  const panel = page.getByRole("region", { name: "How many?" });
  await expect(panel.getByText("This method suits your customers.")).toBeVisible();
  await panel.getByText("Why, and what else").click();
  await expect(panel.getByText(/round segments/).first()).toBeVisible();
  await page.getByRole("combobox", { name: "Method" }).selectOption("single");
  await panel.getByRole("button", { name: "Try it", exact: true }).first().click();
  await expect(page.getByRole("combobox", { name: "Method" })).toHaveValue("kmeans");
});
