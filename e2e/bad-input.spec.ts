import { expect, test } from "@playwright/test";
import { fileOf, fourGroups } from "./customer-file";
import { expectSegments, goTo, openFile, saved, segmentCount } from "./open-file";

test("trust 1: an empty file is refused on the start page and earlier work stays", async ({
  page,
}) => {
  await openFile(page, fourGroups(30));
  await saved(page);
  await page.goto("/");
  await page.locator('input[type="file"]').setInputFiles(fileOf("nothing.csv", ""));
  await expect(page.getByRole("alert").filter({ hasText: "nothing.csv" })).toContainText("empty");
  await expect(page.getByRole("link", { name: "Open Four groups" })).toBeVisible();
});

const refused = [
  { what: "a header without rows", file: fileOf("header.csv", "a,b,c\n"), says: /no rows/ },
  {
    what: "a zip that calls itself CSV",
    file: {
      name: "list.csv",
      mimeType: "text/csv",
      buffer: Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(400, 7)]),
    },
    says: /zip archive/,
  },
];
for (const { what, file, says } of refused) {
  test(`${what} is refused with a plain message and never listed`, async ({ page }) => {
    await page.goto("/");
    await page.locator('input[type="file"]').setInputFiles(file);
    await expect(page.getByRole("alert").filter({ hasText: says })).toBeVisible();
    await page.reload();
    await expect(page.getByText("What you open is kept here")).toBeVisible();
  });
}

const unclusterable = [
  { what: "one row", text: "id,spend\n1,5\n", says: /row/ },
  {
    what: "columns that are all constant",
    text: `id,a,b\n${rows(20, (i) => `${i},1,x`)}`,
    says: /same in every row/,
  },
  {
    what: "no numeric column",
    text: `customer,remark\n${rows(60, (i) => `c${i},a free remark numbered ${i} of its kind`)}`,
    says: /column/,
  },
];
for (const { what, text, says } of unclusterable) {
  test(`${what}: the data is shown, and Explore says in words why there are no segments`, async ({
    page,
  }) => {
    await openFile(page, fileOf("odd.csv", text));
    await expect(page.getByRole("table", { name: "Rows of the file" })).toBeVisible();
    await goTo(page, "Explore");
    await expect(page.getByRole("alert").filter({ hasText: says }).first()).toBeVisible();
  });
}

test("more segments than different customers are never offered", async ({ page }) => {
  const text = `id,spend,visits\n${rows(30, (i) => `${i},${(i % 5) * 100},${i % 5}`)}`;
  await openFile(page, fileOf("few.csv", text));
  await goTo(page, "Explore");
  await segmentCount(page);
  await expect(page.getByRole("slider", { name: "Number of segments" })).toHaveAttribute(
    "max",
    /^[2-5]$/,
  );
  await expect(page.getByText("Only 5 different customers", { exact: false })).toBeVisible();
});

test("trust 22: HTML in cells, headers and names stays text, and a column may be called __proto__", async ({
  page,
}) => {
  const attack = "<img src=x onerror=window.hacked=1>";
  const text = `customer_id,__proto__,"${attack}"\n${rows(60, (i) => `${attack}${i},${(i % 3) * 50 + (i % 7)},${(i % 3) * 9 + (i % 5)}`)}`;
  await openFile(page, fileOf(`${attack}.csv`.replaceAll(/[<>=]/g, "_"), text));
  await expect(page.getByRole("heading", { name: "__proto__" })).toBeVisible();
  await expect(page.getByRole("heading", { name: attack })).toBeVisible();
  await goTo(page, "Explore");
  await expectSegments(page, 3);
  await goTo(page, "Personas");
  await page.getByRole("textbox", { name: /^Name of segment/ }).fill(attack);
  await goTo(page, "Handover");
  await expect(page.getByText(attack).first()).toBeVisible();
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  expect(await page.locator("img[src='x']").count()).toBe(0);
});

function rows(count: number, line: (i: number) => string): string {
  return `${Array.from({ length: count }, (_, i) => line(i)).join("\n")}\n`;
}
