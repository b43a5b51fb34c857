import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { fileOf, fourGroups } from "./customer-file";
import { goTo, openFile, saved } from "./open-file";

/** Users who look around, and users who buy; the last row lacks its user. */
function eventLog() {
  const lines: string[] = [];
  for (let user = 0; user < 40; user++) {
    const buys = user % 2 === 0;
    for (let visit = 0; visit < 3 + (user % 4); visit++) {
      const day = `2024-0${1 + (visit % 6)}-${String(1 + (user % 27)).padStart(2, "0")}`;
      const row = (minute: number, event: string, amount = "") =>
        `${day} 10:${String(minute).padStart(2, "0")}:00,anna.smith${user}@example.org,${event},${amount}`;
      lines.push(row(0, "session_start"), row(2, "product_viewed"));
      if (visit % 2 === 0) lines.push(row(5, "add_to_cart"));
      if (buys && visit > 0) lines.push(row(9, "order_completed", String(20 + user)));
    }
  }
  return fileOf(
    "events.csv",
    `timestamp,user_email,event,revenue\n${lines.join("\n")}\n2024-06-29 11:00:00,,session_start,\n`,
  );
}

function purchases() {
  const lines = Array.from(
    { length: 300 },
    (_, i) =>
      `K${i % 30},2024-${String(1 + (i % 12)).padStart(2, "0")}-${String(1 + ((i * 7) % 28)).padStart(2, "0")},${10 + ((i * i * 13) % 90)}`,
  );
  return fileOf("orders.csv", `customer_id,order_date,amount\n${lines.join("\n")}\n`);
}

const wizardOf = (page: Page) => page.getByRole("dialog", { name: "Customers from these rows" });

test("customers are made of events, with what is ticked, and it can be undone", async ({
  page,
}) => {
  await openFile(page, eventLog());
  await expect(page.getByText("Each row is an event")).toBeVisible();
  await expect(page.getByText(/40 customers × \d+ features/)).toBeVisible();
  await page.getByRole("button", { name: "Choose what to find out" }).click();
  const wizard = wizardOf(page);
  await expect(wizard.getByText(/^40 customers from/)).toBeVisible();
  await expect(
    wizard.getByText("1 row set aside: 1 without a customer", { exact: false }),
  ).toBeVisible();
  await expect(
    wizard
      .getByRole("group", { name: "Count as an order" })
      .getByRole("checkbox", { name: "order_completed" }),
  ).toBeChecked();
  await expect(wizard.getByRole("columnheader", { name: /a•••@•••/ })).toHaveCount(3);
  await expect(wizard.getByText("anna.smith", { exact: false })).toHaveCount(0);

  const rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);

  await wizard.getByRole("checkbox", { name: /^Carts left behind/ }).click();
  await expect(wizard.getByRole("rowheader", { name: /Carts left behind/ }).last()).toBeVisible();
  await wizard.getByRole("button", { name: "Change customers" }).click();
  await expect(wizard).toHaveCount(0);
  await saved(page);
  await goTo(page, "Prepare");
  const abandonment = page.getByRole("checkbox", { name: "Cart abandonment (%)" });
  await expect(abandonment).toBeVisible();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(abandonment).toHaveCount(0);
});

test("what is chosen in the wizard changes nothing until it is made", async ({ page }) => {
  await openFile(page, purchases());
  await expect(page.getByText(/^30 customers × \d features$/)).toBeVisible();
  await page.getByRole("button", { name: "Choose what to find out" }).click();
  const wizard = wizardOf(page);
  await wizard.getByRole("checkbox", { name: /^Rhythm of ordering/ }).click();
  await expect(wizard.getByRole("rowheader", { name: /Days between orders/ })).toBeVisible();
  await wizard.getByLabel("As-of day").fill("2000-01-01");
  await expect(wizard.getByRole("alert")).toContainText("choose a later as-of date");
  await expect(wizard.getByRole("button", { name: "Change customers" })).toBeDisabled();
  await wizard.getByLabel("As-of day").fill("2024-07-01");
  await expect(wizard.getByText(/\d+ rows set aside: \d+ on or after the as-of day/)).toBeVisible();
  await wizard.getByRole("button", { name: "Cancel" }).click();
  await expect(wizard).toHaveCount(0);
  await expect(page.getByText(/^30 customers × \d features$/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Nothing to undo" })).toBeDisabled();
});

test("a file that looks like customers already is left in peace", async ({ page }) => {
  await openFile(page, fourGroups(20));
  await expect(page.getByText("80 rows", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Choose what to find out" })).toHaveCount(0);
});
