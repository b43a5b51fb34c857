import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { expectSegments, goTo, openFile, saved, segmentCount, settled } from "./open-file";
import { recordsOf } from "./read-csv";

test("segments are merged and split, and every step of it can be taken back", async ({ page }) => {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await expectCount(page, 4);
  const names = await namesOf(page);

  await change(page, 0, "Merge with…");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox").first().check();
  await dialog.getByRole("button", { name: "Merge two segments" }).click();
  await expectCount(page, 3);
  expect((await namesOf(page))[0]).toBe(names[0]);
  await expect(page.getByText("The method found 4. Then changed by hand: 1 merged.")).toBeVisible();
  await expect(rows(page).first()).toContainText("120");

  await change(page, 1, "Split into");
  await page.getByRole("menuitem", { name: "three" }).click();
  await expectCount(page, 5);
  const parts = await namesOf(page);
  expect(new Set(parts).size).toBe(5);

  await page.getByRole("button", { name: "History" }).click();
  await expect(dialog.getByText(/^Merged .* into /)).toBeVisible();
  await expect(dialog.getByText("Applies; 60 customers change segments.")).toBeVisible();
  await dialog.getByRole("button", { name: /^Take out: Merged/ }).click();
  await expect(dialog.getByText(/^Merged .* into /)).toHaveCount(0);
  await dialog.getByRole("button", { name: "As the file was opened" }).click();
  await expect(dialog.getByText(/^Split /)).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expectCount(page, 4);
  expect(await namesOf(page)).toEqual(names);

  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expectCount(page, 3);
  await page.keyboard.press("ControlOrMeta+z");
  await expectCount(page, 4);
});

test("a selection becomes a segment, joins one, or is set aside; a locked one keeps its customers", async ({
  page,
}) => {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await segmentCount(page);

  await selectByRule(page, "measure 1 < 50 and measure 2 < -4");
  await page.getByRole("button", { name: "New segment" }).click();
  await expectCount(page, 5);
  await expect(page.getByText("1 new", { exact: false }).first()).toBeVisible();

  await change(page, 0, "Lock");
  await expect(page.getByRole("img", { name: /^Locked/ })).toBeVisible();
  const locked = (await rows(page).first().textContent()) ?? "";

  await selectByRule(page, "measure 1 > 108");
  await page.getByRole("button", { name: "Ignore", exact: true }).click();
  await expect(page.getByText(/in no segment .* set aside by hand/)).toBeVisible();

  await page.getByRole("slider", { name: "Number of segments" }).press("ArrowLeft");
  await expect(page.getByText("The method found 3.", { exact: false })).toBeVisible();
  const size = /\d+ customers/.exec(locked)?.[0] ?? "no size";
  await expect(rows(page).filter({ hasText: size }).first()).toBeVisible();
  await expect(page.getByRole("img", { name: /^Locked/ })).toBeVisible();

  await selectByRule(page, "measure 2 > 108");
  await page.getByRole("button", { name: "Move to", exact: true }).click();
  await page.getByRole("menuitem").last().click();
  await expect(page.getByText("1 moved", { exact: false }).first()).toBeVisible();

  await saved(page);
  const before = await rows(page).allTextContents();
  await page.reload();
  await segmentCount(page);
  await expect(rows(page)).toHaveCount(before.length);
  await page.getByRole("button", { name: "History" }).click();
  await expect(
    page.getByRole("dialog").getByText("Locked", { exact: false }).first(),
  ).toBeVisible();
});

test("the list and the model have the segments of the page after changes by hand", async ({
  page,
}) => {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await segmentCount(page);
  await change(page, 0, "Rename");
  const field = panel(page).getByRole("textbox", { name: /^New name for/ });
  await expect(field).toBeFocused();
  await field.fill("Early birds");
  await field.press("Enter");
  await expect(rows(page).first()).toContainText("Early birds");
  await change(page, 0, "Split into");
  await page.getByRole("menuitem", { name: "two" }).click();
  await expectCount(page, 5);
  const shown = await sizesOf(page);

  await goTo(page, "Handover");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download segment list (CSV)" }).click(),
  ]);
  const [header, ...records] = recordsOf(await readFile(await download.path(), "utf8"));
  const nameAt = header?.indexOf("name") ?? -1;
  const listed = new Map<string, number>();
  for (const record of records) {
    const name = record[nameAt] ?? "";
    listed.set(name, (listed.get(name) ?? 0) + 1);
  }
  expect(listed).toEqual(shown);
  expect(listed.has("Early birds")).toBe(true);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`changing segments by hand breaks no accessibility rule, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await openFile(page, fourGroups(40));
    await goTo(page, "Explore");
    await segmentCount(page);
    await panel(page)
      .getByRole("button", { name: /^Change / })
      .first()
      .press("Enter");
    await expect(page.getByRole("menu")).toBeVisible();
    expect(await violations(page, '[role="menu"]')).toEqual([]);
    await page.keyboard.press("Escape");
    await change(page, 0, "Merge with…");
    await page.getByRole("dialog").getByRole("checkbox").first().check();
    expect(await violations(page, '[role="dialog"]')).toEqual([]);
    await page.getByRole("button", { name: "Merge two segments" }).click();
    await expectCount(page, 3);
    await change(page, 0, "Rename");
    await expect(panel(page).getByRole("textbox", { name: /^New name for/ })).toBeFocused();
    await settled(page);
    expect(await violations(page, 'section[aria-label="Segments"]')).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "History" }).click();
    await expect(page.getByRole("dialog").getByText(/^Merged .* into /)).toBeVisible();
    expect(await violations(page, '[role="dialog"]')).toEqual([]);
  });
}

async function violations(page: Page, part: string): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .include(part)
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(", ")}`);
}

const panel = (page: Page) => page.getByRole("region", { name: "Segments" });
const rows = (page: Page) =>
  panel(page)
    .getByRole("listitem")
    .filter({ has: page.locator("[data-segment]") });

async function change(page: Page, at: number, what: string): Promise<void> {
  await panel(page)
    .getByRole("button", { name: /^Change / })
    .nth(at)
    .press("Enter");
  await page.getByRole("menuitem", { name: what, exact: true }).click();
}

async function expectCount(page: Page, count: number): Promise<void> {
  await expectSegments(page, count);
  await expect(rows(page)).toHaveCount(count);
}

async function namesOf(page: Page): Promise<string[]> {
  return rows(page).locator("bdi").allTextContents();
}

async function sizesOf(page: Page): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const row of await rows(page).all()) {
    const name = (await row.locator("bdi").textContent()) ?? "";
    const text = (await row.getByText("customers").locator("..").textContent()) ?? "";
    sizes.set(name, Number.parseInt(text, 10));
  }
  return sizes;
}

async function selectByRule(page: Page, rule: string): Promise<void> {
  const field = page.getByRole("combobox", { name: "Select by rule" });
  await field.fill(rule);
  await field.press("Enter");
  await expect(
    page.getByRole("region", { name: "Selection" }).getByRole("status").first(),
  ).toHaveText(/customers? selected/);
}
