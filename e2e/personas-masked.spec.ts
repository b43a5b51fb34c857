import { expect, test } from "@playwright/test";
import { fileOf } from "./customer-file";
import { shopCustomers } from "./customer-shop";
import { goTo, openFile } from "./open-file";

test("customers who are known by their email stay masked on the card, in the search and in what is copied", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const text = shopCustomers(60)
    .buffer.toString()
    .replace("customer_id", "email")
    .replaceAll(/^S(\d)-(\d+)/gmu, "anna.$1$2@mail.example");
  await openFile(page, fileOf("mails.csv", text));
  await goTo(page, "Personas");
  const why = page.getByRole("region", { name: "Why this customer?" });
  await expect(why.getByText(/runner-up/)).toBeVisible();
  await expect(page.getByText(/^Covers \d+% of them/)).toBeVisible();
  await why.getByRole("searchbox", { name: "Find a customer" }).fill("anna.00001");
  await why.getByRole("button", { name: "Find" }).click();
  await expect(page).toHaveURL(/row=2\b/);
  await expect(why.getByText("a•••@•••").first()).toBeVisible();
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByRole("menuitem", { name: "All as text" }).click();
  await expect(page.getByText("All personas copied as text.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("a•••@•••");
  expect(copied).not.toContain("mail.example");
  expect(await page.locator("main").innerText()).not.toContain("mail.example");
});
