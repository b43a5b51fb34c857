import { expect, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { goTo, openFile, segmentCount } from "./open-file";

test("a segment explains itself: a rule, how far to rely on it, and why a customer is in it", async ({
  page,
}) => {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  expect(await segmentCount(page)).toBe(4);
  await goTo(page, "Personas");

  await expect(page.getByRole("heading", { name: "In one rule" })).toBeVisible();
  await expect(page.getByText(/^Covers \d+% of them; \d+ of 100/)).toBeVisible();
  await expect(page.getByText(/Found again when other customers are drawn/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy the rule as SQL" })).toBeVisible();

  const why = page.getByRole("region", { name: /Why this customer/ });
  await expect(why.getByText(/runner-up/)).toBeVisible();
  await expect(why.getByText(/^Would move to /)).toBeVisible();
  await page.getByRole("button", { name: "At the edge" }).click();
  const edge = page.getByRole("table", { name: "At the edge" });
  const second = edge.getByRole("rowheader").nth(1);
  const name = await second.innerText();
  await second.getByRole("button").click();
  await expect(why.getByText(name, { exact: true })).toBeVisible();
});
