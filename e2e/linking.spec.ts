import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectSegments, settled } from "./open-file";

async function exploreShop(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("button", { name: /Shop orders/ }).click();
  await page.getByRole("link", { name: "Find segments" }).click();
  await expectSegments(page, 5);
  await settled(page);
}

/** As a person would move there: the chart answers to the pointer, whatever lies above. */
async function pointAt(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error("nothing to point at");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

const selected = (page: Page) =>
  page.getByRole("region", { name: "Selection" }).getByRole("status");
const chart = (page: Page) => page.getByRole("region", { name: "The map" });

test("what is pointed at in one view is answered by the others", async ({ page }) => {
  await exploreShop(page);
  const row = page
    .getByRole("region", { name: "Segments", exact: true })
    .getByRole("button", { name: "Pick Newcomers" });
  await pointAt(page, row);
  const heading = page.locator("th[data-segment]", { hasText: "Newcomers" });
  await expect(heading).toHaveAttribute("data-lit", "");
  await expect(page.locator("th[data-lit]")).toHaveCount(1);
  await pointAt(page, page.getByRole("region", { name: "The recommendation" }));
  await expect(page.locator("[data-lit]")).toHaveCount(0);
});

test("a bar of a distribution selects its customers, and they are added to, taken from and narrowed", async ({
  page,
}) => {
  await exploreShop(page);
  const pane = page.getByRole("region", { name: "Distribution" });
  await pane.getByRole("combobox").selectOption("Frequency");
  const bars = pane.getByRole("list").getByRole("button");
  const sizeOf = async (bar: Locator) =>
    Number(
      /: ([\d,]+) customers/
        .exec((await bar.getAttribute("aria-label")) ?? "")?.[1]
        ?.replaceAll(",", ""),
    );
  const told = (count: number) => `${count.toLocaleString("en-US")} customers selected`;
  const [first, second] = [bars.nth(0), bars.nth(1)];
  const [one, two] = [await sizeOf(first), await sizeOf(second)];
  await first.click();
  await expect(selected(page)).toHaveText(told(one));
  await second.click({ modifiers: ["Shift"] });
  await expect(selected(page)).toHaveText(told(one + two));
  await first.click({ modifiers: ["Alt"] });
  await expect(selected(page)).toHaveText(told(two));

  await page.getByRole("button", { name: "What is picked on a view is added (Shift)" }).click();
  await first.focus();
  await page.keyboard.press("Enter");
  await expect(selected(page)).toHaveText(told(one + two));
  await expect(page.getByRole("columnheader", { name: /^Selection/ })).toBeVisible();
});

test("branches of the tree and bands of the flow select the customers behind them, by keyboard too", async ({
  page,
}) => {
  await exploreShop(page);
  await page.getByRole("button", { name: "Tree", exact: true }).click();
  await settled(page);
  const branch = chart(page)
    .getByRole("button", { name: /^Branch of / })
    .first();
  const label = (await branch.getAttribute("aria-label")) ?? "";
  const size = /^Branch of ([\d,]+) /.exec(label)?.[1];
  await branch.focus();
  await page.keyboard.press("Enter");
  await expect(selected(page)).toHaveText(`${size} customers selected`);
  await page.keyboard.press("ArrowDown");
  const below = chart(page).locator("[data-branch]:focus");
  await expect(below).not.toHaveAttribute("aria-label", label);

  await page.getByRole("combobox", { name: "Merged by" }).selectOption("complete");
  await page.getByText("The tree in figures").click();
  await expect(page.getByRole("button", { name: "Use the tree's segments" })).toBeEnabled();
  await page.getByRole("button", { name: /^4 segments: / }).click();
  await expectSegments(page, 4);
  await page.keyboard.press("]");
  await expectSegments(page, 5);

  await page.getByRole("button", { name: "Flow", exact: true }).click();
  await settled(page);
  await page.getByText("The flow in words").click();
  const band = page
    .getByRole("region", { name: "The flow in words" })
    .getByRole("button", { name: / → / })
    .first();
  const count = /: ([\d,]+)$/.exec((await band.textContent()) ?? "")?.[1];
  await band.click();
  await expect(selected(page)).toHaveText(`${count} customers selected`);
});

test("silhouettes are gone over by arrows and tell who it is", async ({ page }) => {
  await exploreShop(page);
  await page.getByRole("button", { name: "Silhouette", exact: true }).click();
  const bars = page.getByRole("slider", { name: "Customers by how well they fit" });
  await bars.focus();
  await page.keyboard.press("ArrowDown");
  await expect(bars).toHaveAttribute("aria-valuetext", /^1 of \d+ in .+, silhouette 0/);
  await page.keyboard.press("PageDown");
  await expect(bars).not.toHaveAttribute("aria-valuetext", /^1 of /);
  await expect(chart(page).getByText(/^Fits by 0/)).toBeVisible();
});

test("scores are gone over by arrows, all charts together, and Enter takes the number", async ({
  page,
}) => {
  await exploreShop(page);
  const tightness = page.getByRole("slider", { name: /^Tightness/ });
  await tightness.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(tightness).toHaveAttribute("aria-valuetext", /^4 segments: /);
  const separation = page.getByRole("slider", { name: /^Separation/ });
  await expect(separation).toHaveAttribute("aria-valuetext", /^4 segments: 0/);
  await page.keyboard.press("Enter");
  await expectSegments(page, 4);
});
