import { expect, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { shopCustomers } from "./customer-shop";
import { expectSegments, goTo, openFile, saved, settled } from "./open-file";

test("a segment explains itself: a rule, how far to rely on it, and why a customer is in it", async ({
  page,
}) => {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await expectSegments(page, 4);
  await goTo(page, "Personas");

  await expect(page.getByRole("heading", { name: "In one rule" })).toBeVisible();
  await expect(page.getByText(/^Covers \d+% of them; \d+ of 100/)).toBeVisible();
  await expect(page.getByText(/Found again when other customers are drawn/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy the rule as SQL" })).toBeVisible();

  const why = page.getByRole("region", { name: "Why this customer?" });
  await expect(why.getByText(/runner-up/)).toBeVisible();
  await expect(why.getByText(/^Would move to /)).toBeVisible();
  await page.getByRole("button", { name: "At the edge" }).click();
  const edge = page.getByRole("table", { name: "At the edge" });
  const second = edge.getByRole("rowheader").nth(1);
  await settled(page);
  const name = await second.innerText();
  await second.getByRole("button").click();
  await expect(why.getByText(`${name} · at the edge`)).toBeVisible();
});

test("any customer is found by its id and explained, wherever it is", async ({ page }) => {
  await openFile(page, fourGroups(60));
  await goTo(page, "Personas");
  const why = page.getByRole("region", { name: "Why this customer?" });
  await expect(why.getByText(/runner-up/)).toBeVisible();

  await why.getByRole("searchbox", { name: "Find a customer" }).fill("c3-0000");
  await why.getByRole("button", { name: "Find" }).click();
  await expect(why.getByText("10 fit.")).toBeVisible();
  await why.getByRole("button", { name: "C3-00007" }).click();
  await expect(why.getByText("C3-00007").first()).toBeVisible();
  await expect(page).toHaveURL(/row=188/);

  await why.getByRole("searchbox").fill("C0-00001");
  await why.getByRole("searchbox").press("Enter");
  await expect(page).toHaveURL(/row=2\b/);
  await expect(why.getByText(/runner-up/)).toBeVisible();

  await why.getByRole("searchbox").fill("nobody");
  await why.getByRole("searchbox").press("Enter");
  await expect(why.getByText("No customer is called “nobody”.")).toBeVisible();
});

test("a persona gets a name, an icon and a color of its own, a suggestion and a note with its source", async ({
  page,
}) => {
  await openFile(page, shopCustomers(60));
  await goTo(page, "Personas");
  const list = page.getByRole("list", { name: "Segments" });
  await list.getByRole("button", { name: /^Bargain seekers/ }).click();
  await expect(page.getByRole("textbox", { name: /^Name of segment/ })).toHaveAttribute(
    "placeholder",
    "Bargain seekers",
  );

  const motivations = page.getByRole("textbox", { name: "Motivations" });
  await motivations.fill("Typed by hand.");
  const suggestion = "A good price: they buy on offer more than others.";
  await page.getByRole("button", { name: `Accept: ${suggestion}` }).click();
  await expect(motivations).toHaveValue(`Typed by hand.\n${suggestion}`);
  const say = page.getByRole("region", { name: "What to say to them" });
  await expect(say.getByText(/^Deals purchases are .* the average/)).toBeVisible();
  await say.getByRole("button", { name: /^Dismiss: Vouchers/ }).click();
  await expect(say.getByText(/^Vouchers and deals/)).toHaveCount(0);

  await page.getByRole("button", { name: /^Icon and color of/ }).click();
  await page.getByRole("button", { name: "crown", exact: true }).click();
  const blue = page.getByRole("button", { name: /^Indigo/ });
  await blue.click();
  await expect(blue).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Escape");

  await page
    .getByRole("textbox", { name: "Note", exact: true })
    .fill("Six of eight wait for a sale.");
  await page.getByRole("combobox", { name: /^From/ }).selectOption("Interview");
  await page.getByLabel("On", { exact: true }).fill("2026-03-01");
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(page.getByText("Interview, Mar 1, 2026")).toBeVisible();
  await page.getByRole("textbox", { name: /^Name of segment/ }).fill("Sale hunters");
  await saved(page);

  await page.reload();
  await expect(page.getByRole("textbox", { name: /^Name of segment/ })).toHaveValue("Sale hunters");
  await expect(page.getByText("Interview, Mar 1, 2026")).toBeVisible();
  await expect(motivations).toHaveValue(`Typed by hand.\n${suggestion}`);
  await say.getByRole("button", { name: "Show the suggestion you put away" }).click();
  await expect(say.getByText(/^Vouchers and deals/)).toBeVisible();
});

test("personas stand side by side, are copied as text and Markdown, and are printed one on a page", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openFile(page, shopCustomers(60));
  await goTo(page, "Personas");
  await page.getByRole("textbox", { name: /^Name of segment/ }).fill("*A* <b>");
  await page.getByRole("checkbox", { name: "Compare *A* <b>" }).click();
  await page
    .getByRole("checkbox", { name: /^Compare / })
    .nth(1)
    .click();
  const table = page.getByRole("table", { name: "Personas side by side" });
  await expect(table.getByRole("columnheader", { name: /\*A\* <b>/ })).toBeVisible();
  await expect(table.getByRole("rowheader", { name: /revenue/ })).toBeVisible();
  await expect(page).toHaveURL(/compare=1,2/);
  await page.goBack();
  await page.goForward();
  await expect(table).toBeVisible();
  await page.getByRole("button", { name: "End the comparison" }).click();

  await expect(page.getByText(/^Covers \d+% of them/)).toBeVisible();
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByRole("menuitem", { name: "As Markdown", exact: true }).click();
  await expect(page.getByText("*A* <b> copied as Markdown.")).toBeVisible();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toMatch(/^## \\\*A\\\* &lt;b&gt;\n/);
  expect(markdown).toContain("### In one rule");
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByRole("menuitem", { name: "All as text" }).click();
  await expect(page.getByText("All personas copied as text.")).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.startsWith("*A* <b>\n=======\n")).toBe(true);

  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.getByRole("button", { name: "Print", exact: true }).click();
  await page.getByRole("menuitem", { name: "All, one on a page" }).click();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const sheets = page.getByTestId("print-sheets").getByRole("article");
  await expect(sheets).toHaveCount(3);
  await expect(sheets.first()).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  const ground = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  expect(ground).toBe("rgb(255, 255, 255)");
});

test("where the browser refuses the clipboard, the personas are saved as a file instead", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new Error("refused")) },
    });
  });
  await openFile(page, shopCustomers(60));
  await goTo(page, "Personas");
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "All as Markdown" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("Shop customers - personas.md");
  await expect(page.getByText(/^The browser did not let this page copy; saved as/)).toBeVisible();
});
