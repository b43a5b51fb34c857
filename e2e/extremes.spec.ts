import { expect, type Page, test } from "@playwright/test";
import { fileOf, fourGroups, withStrays } from "./customer-file";
import { expectSegments, goTo, openFile, saved, segmentCount, settled } from "./open-file";

const views = ["Tree", "Silhouette", "Flow", "3-D", "PCA"];

test("without any segment, and with a single one, every view and stage says what there is", async ({
  page,
}) => {
  const broken = watchErrors(page);
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await page.getByRole("combobox", { name: "Method" }).selectOption("dbscan");
  const reach = page.getByRole("textbox", { name: /eps/ });
  for (const [eps, count] of [
    ["0.000001", 0],
    ["50", 1],
  ] as const) {
    await page.getByText("Settings of the method").click();
    await reach.fill(eps);
    await reach.press("Enter");
    await expectSegments(page, count);
    await visitAll(page);
    await goTo(page, "Explore");
  }
  expect(broken).toEqual([]);
});

test("fifty segments have a row, a color and a place each", async ({ page }) => {
  test.slow();
  const broken = watchErrors(page);
  await openFile(page, fiftyGroups());
  await goTo(page, "Explore");
  await page.getByRole("combobox", { name: "Method" }).selectOption("dbscan");
  await expectSegments(page, 50);
  const segments = page.getByRole("region", { name: "Segments", exact: true });
  await expect(segments.getByRole("button", { name: /^Change / })).toHaveCount(50);
  await visitAll(page);
  await expect(page.getByText("Everyone is accounted for.")).toBeVisible();
  expect(broken).toEqual([]);
});

test("trust 38: one giant and some loners are shown, and the loners warned of before they leave", async ({
  page,
}) => {
  const broken = watchErrors(page);
  await openFile(page, withStrays(fourGroups(60)));
  await goTo(page, "Explore");
  await page.getByRole("combobox", { name: "Method" }).selectOption("single");
  await segmentCount(page);
  await page.getByRole("slider", { name: "Number of segments" }).press("Home");
  await expectSegments(page, 2);
  await visitAll(page);
  await expect(page.getByText(/may be recognized/).first()).toBeVisible();
  expect(broken).toEqual([]);
});

for (const [what, name] of [
  ["300 signs", "Long ".repeat(60)],
  ["one word of 300 signs", "x".repeat(300)],
  ["emoji", "👩‍👩‍👧‍👦🛍️ ".repeat(20)],
  ["right to left", "عملاء أوفياء ".repeat(10)],
  ["HTML", "<h1 style='font-size:90px'>Big</h1><script>1</script>"],
] as const) {
  test(`a name of ${what} breaks no screen`, async ({ page }) => {
    const broken = watchErrors(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await openFile(page, fourGroups(60));
    await goTo(page, "Explore");
    await segmentCount(page);
    await goTo(page, "Personas");
    await page.getByRole("textbox", { name: "Name of segment 1" }).fill(name);
    await saved(page);
    await expectNoSidewaysScroll(page);
    await goTo(page, "Explore");
    await visitAll(page);
    expect(broken).toEqual([]);
  });
}

test("five hundred columns, some called like HTML, are profiled without scrolling the page sideways", async ({
  page,
}) => {
  test.slow();
  const broken = watchErrors(page);
  await openFile(page, wideFile(500));
  await goTo(page, "Explore");
  await segmentCount(page);
  const table = page.getByRole("region", { name: "Profile table" });
  await expect(table.getByRole("row").nth(1)).toBeVisible();
  await expectNoSidewaysScroll(page);
  await goTo(page, "Personas");
  await settled(page);
  await expectNoSidewaysScroll(page);
  expect(broken).toEqual([]);
});

function watchErrors(page: Page): string[] {
  const broken: string[] = [];
  page.on("pageerror", ({ message }) => broken.push(message));
  page.on("dialog", (dialog) => broken.push(dialog.message()));
  return broken;
}

/** From Explore over its views to Handover: no alert, nothing that scrolls the page sideways. */
async function visitAll(page: Page): Promise<void> {
  for (const view of views) {
    await page.getByRole("button", { name: view, exact: true }).first().click();
    await settled(page);
    await expectNoSidewaysScroll(page);
  }
  for (const stage of ["Personas", "Handover"]) {
    await goTo(page, stage);
    await settled(page);
    await expect(page.getByRole("alert").filter({ hasText: /went wrong|failed/i })).toHaveCount(0);
    await expectNoSidewaysScroll(page);
  }
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess).toBeLessThanOrEqual(0);
}

/** Groups of twenty on a grid of ten by five, far apart. */
function fiftyGroups() {
  const lines = ["customer_id,across,down"];
  for (let group = 0; group < 50; group++) {
    for (let i = 0; i < 20; i++) {
      const angle = i * 2.4;
      const radius = 1 + i / 10;
      const across = 100 * (group % 10) + radius * Math.cos(angle);
      const down = 100 * Math.floor(group / 10) + radius * Math.sin(angle);
      lines.push(`G${group}-${i},${across.toFixed(2)},${down.toFixed(2)}`);
    }
  }
  return fileOf("fifty groups.csv", `${lines.join("\n")}\n`);
}

function wideFile(columns: number) {
  const { buffer } = fourGroups(60, columns);
  const [header = "", ...lines] = buffer.toString().split("\n");
  const named = header.replace("measure 7", "<b onmouseover=alert(1)>bold</b>");
  return fileOf("wide.csv", [named, ...lines].join("\n"));
}
