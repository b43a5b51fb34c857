import { expect, type Page, test } from "@playwright/test";
import { fourGroups, withStrays } from "./customer-file";
import { colorsOnMap, type SeenColor } from "./map-colors";
import { expectSegments, goTo, openFile, saved, segmentCount, settled } from "./open-file";

async function openMap(page: Page, search = ""): Promise<void> {
  await openFile(page, fourGroups(120));
  await saved(page);
  await page.goto(`${page.url().replace(/\/data.*/, "/explore")}${search}`);
  await expectSegments(page, 4);
  await expect(page.locator("[data-map-label]")).toHaveCount(4);
  await settled(page);
}

async function seenColors(page: Page): Promise<readonly SeenColor[]> {
  let seen: readonly SeenColor[] = [];
  await expect(async () => {
    seen = await colorsOnMap(page, 4);
    for (const { count } of seen) expect(count).toBeGreaterThan(100);
  }).toPass();
  return seen;
}

/** The same colors in the same places, about as much of them. */
function expectSame(seen: readonly SeenColor[], other: readonly SeenColor[]): void {
  for (const [i, one] of seen.entries()) {
    const two = other[i]!;
    expect(Math.hypot(one.x - two.x, one.y - two.y)).toBeLessThan(4);
    expect(Math.abs(one.count / two.count - 1)).toBeLessThan(0.35);
  }
}

test("every segment is seen in its color, in a corner of its own", async ({ page }) => {
  await openMap(page);
  const seen = await seenColors(page);
  for (const [i, one] of seen.entries()) {
    for (const other of seen.slice(0, i)) {
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(80);
    }
  }
});

test("a lost graphics card leaves the same map, drawn without it", async ({ page }) => {
  await openMap(page, "?draw=webgl");
  const canvas = page.locator("canvas[data-painter]");
  await expect(canvas).toHaveAttribute("data-painter", "webgl");
  const before = await seenColors(page);
  await canvas.evaluate((element) => {
    const context = (element as HTMLCanvasElement).getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
  });
  await expect(canvas).toHaveAttribute("data-painter", "canvas");
  expectSame(await seenColors(page), before);
});

test("without WebGL the maps are drawn all the same, and 3-D leads to the flat one", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const make = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked) {
      return asked[0].startsWith("webgl") ? null : make.apply(this, asked);
    } as typeof make;
  });
  await openMap(page, "?draw=webgl");
  await expect(page.locator("canvas[data-painter]")).toHaveAttribute("data-painter", "canvas");
  await seenColors(page);
  await page.getByRole("button", { name: "3-D", exact: true }).click();
  await expect(page.getByText(/cannot draw in three dimensions/)).toBeVisible();
  await page.getByRole("button", { name: "Show the map in two dimensions" }).click();
  await expect(page.getByRole("img", { name: /^PCA map/ })).toBeVisible();
});

test("customers far from everybody are flagged, colored and selected with one click", async ({
  page,
}) => {
  await openFile(page, withStrays(fourGroups(120)));
  await goTo(page, "Explore");
  await segmentCount(page);
  const map = page.getByRole("region", { name: "The map", exact: true });
  await page.getByRole("combobox", { name: "Color by" }).selectOption("outlying");
  await expect(map.getByText("Emptiness around a customer")).toBeVisible();
  await expect(map.getByText(/^1× · among others$/)).toBeVisible();
  await expect(map.getByText(/flagged from \d+\.\d×/)).toBeVisible();
  await expect(page).toHaveURL(/color=outlying/);
  const flag = map.getByRole("button", { name: /customers far from everybody$/ });
  await settled(page);
  const count = Number.parseInt((await flag.textContent()) ?? "", 10);
  expect(count).toBeGreaterThanOrEqual(5);
  await flag.click();
  const selection = page.getByRole("region", { name: "Selection" });
  await expect(selection.getByRole("status")).toHaveText(`${count} customers selected`);
});

test("by certainty the legend says what is sure, and the figures tell where segments are", async ({
  page,
}) => {
  await openMap(page);
  const map = page.getByRole("region", { name: "The map", exact: true });
  await page.getByRole("combobox", { name: "Color by" }).selectOption("certainty");
  await expect(map.getByText(/\d% · could be another$/)).toBeVisible();
  await expect(map.getByText(/\d% · sure$/)).toBeVisible();
  await map.getByText("In figures").click();
  const table = map.getByRole("region", { name: "Where the segments are" });
  await expect(table.getByRole("row")).toHaveCount(5);
  await expect(table.getByRole("rowheader").first()).not.toBeEmpty();
});

test("a customer is met under the pointer and by keys, with the segment and the columns that count", async ({
  page,
}) => {
  await openMap(page);
  const card = page.locator("[data-map-card]");
  const [first] = await seenColors(page);
  const box = await page.getByRole("img", { name: /^PCA map/ }).boundingBox();
  if (!first || !box) throw new Error("the map has no customers");
  await page.mouse.move(box.x + first.x, box.y + first.y);
  await expect(card).toContainText(/C\d-\d{5}/);
  await expect(card).toContainText("measure 1");
  await page.mouse.move(box.x + 2, box.y - 60);
  await expect(card).toHaveCount(0);

  const walk = page.getByRole("button", { name: /^Walk over customers/ });
  await walk.press("ArrowRight");
  const spoken = page.getByRole("status").filter({ hasText: /C\d-\d{5}/ });
  await expect(spoken).toBeVisible();
  const before = await spoken.textContent();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowUp");
  await expect(spoken).not.toHaveText(before ?? "");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/segment=\d/);
});
