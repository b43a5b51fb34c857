import { expect, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { holdWork } from "./hold-work";
import { expectSegments, goTo, openFile, segmentCount } from "./open-file";

test("trust 32: a cancelled t-SNE keeps its last picture and leaves the page working", async ({
  page,
}) => {
  test.slow();
  await openFile(page, fourGroups(300), "twin");
  await goTo(page, "Explore");
  await segmentCount(page);
  await page.getByRole("button", { name: "t-SNE" }).click();
  const map = page.getByRole("img", { name: /t-SNE map/ });
  await expect(map).toBeVisible();
  await expect(page.getByText(/Arranging · step [1-9]/)).toBeVisible();
  await page
    .getByRole("region", { name: "The map" })
    .getByRole("button", { name: "Cancel" })
    .click();
  await expect(page.getByText("The map: Cancelled")).toBeVisible();
  await expect(map).toBeVisible();

  await page.getByRole("slider", { name: "Number of segments" }).press("ArrowRight");
  await expectSegments(page, 5);
  await page.getByRole("button", { name: "Run again" }).click();
  await expect(page.getByText(/Neighbors kept together/)).toBeVisible({ timeout: 240_000 });
  await expect(page.getByText(/KL \d/)).toBeVisible({ timeout: 240_000 });
});

test("trust 32: a cancelled sweep says so and can be run again", async ({ page }) => {
  const letGo = await holdWork(page);
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  const answer = page.getByRole("region", { name: "The recommendation" });
  await answer.getByRole("button", { name: "Cancel" }).click();
  await expect(answer.getByText("Cancelled")).toBeVisible();
  await goTo(page, "Data");
  await goTo(page, "Explore");
  await expect(answer.getByText("Cancelled")).toBeVisible();
  letGo();
  await answer.getByRole("button", { name: "Run again" }).click();
  await expectSegments(page, 4);
});
