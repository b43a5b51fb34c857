import { expect, type Page, test } from "@playwright/test";
import { gzipSync, strToU8 } from "fflate";
import { buildWorkbook, rowsOf } from "../lib/analysis/ingest/testing/build-workbook";
import { type CustomerFile, fourGroups } from "./customer-file";
import { openFile, openStart, saved } from "./open-file";

const customers = Array.from({ length: 60 }, (_, i) => [
  i + 1,
  i % 4 < 2 ? "Bonn" : "Kiel",
  (i * 37) % 90,
]);
const workbook = buildWorkbook({
  sheets: [
    { name: "Customers", rows: rowsOf([["id", "city", "spent"], ...customers]) },
    {
      name: "Stores",
      rows: rowsOf([
        ["town", "area"],
        ["Ulm", 120],
        ["Trier", 80],
      ]),
    },
    { name: "Empty", rows: "" },
  ],
});

function fileOf(name: string, bytes: Uint8Array): CustomerFile {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
}

/** Drops a file anywhere in the window, as a person does who drags it there. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(content)], fileName));
      return data;
    },
    [name, [...bytes]] as const,
  );
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

/** What goes wrong without anybody having been told. */
function unheard(page: Page): string[] {
  const thrown: string[] = [];
  page.on("pageerror", (error) => thrown.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") thrown.push(message.text());
  });
  return thrown;
}

const preview = (page: Page) =>
  page.getByRole("region", { name: "The first rows as they are read now" });

test("a workbook is dropped, another sheet is chosen, and the preview follows", async ({
  page,
}) => {
  const thrown = unheard(page);
  await openStart(page);
  await drop(page, "customers.xlsx", workbook);
  await expect(page).toHaveURL(/\/w\/[^/]+\/data/);
  await expect(page.getByText("Excel workbook · sheet Customers")).toBeVisible();
  await expect(page.getByText("60 rows", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Change how it is read" }).click();
  await expect(preview(page).getByRole("row").nth(1)).toContainText("Bonn");
  await expect(page.getByRole("combobox", { name: "Between cells" })).toHaveCount(0);

  await page.getByRole("combobox", { name: "Sheet" }).selectOption("Stores");
  await expect(preview(page).getByRole("row").nth(1)).toContainText("Ulm");
  await expect(page.getByText("2 rows", { exact: true })).toBeVisible();

  await page.getByRole("combobox", { name: "Sheet" }).selectOption("Empty");
  await expect(page.getByRole("alert").filter({ hasText: 'The sheet "Empty"' })).toBeVisible();
  await expect(preview(page).getByRole("row").nth(1)).toContainText("Ulm");
  await saved(page);
  await page.reload();
  await page.getByRole("button", { name: "Guess everything again" }).click();
  await expect(page.getByText("60 rows", { exact: true })).toBeVisible();
  expect(thrown).toEqual([]);
});

test("events packed with gzip are dropped and recognized, bad lines set aside", async ({
  page,
}) => {
  const lines = Array.from({ length: 80 }, (_, i) =>
    JSON.stringify({
      event: i % 3 === 0 ? "purchase" : "view",
      properties: { distinct_id: `u${i % 9}`, time: 1_704_067_200 + i * 3600, plan: "pro" },
    }),
  );
  await openStart(page);
  await drop(page, "events.ndjson.gz", gzipSync(strToU8([...lines, "{broken"].join("\n"))));
  await expect(page.getByText("JSON, one object a line, packed with gzip")).toBeVisible();
  await expect(page.getByText("1 set aside")).toBeVisible();
  await page.getByRole("button", { name: "Change how it is read" }).click();
  await expect(page.getByText("1 record that could not be read (line 81)")).toBeVisible();
  await expect(preview(page).getByRole("columnheader").nth(1)).toHaveText("properties.distinct_id");
});

const broken: readonly { readonly what: string; readonly file: CustomerFile }[] = [
  { what: "half a workbook", file: fileOf("book.xlsx", workbook.slice(0, workbook.length / 2)) },
  {
    what: "half a gzip file",
    file: fileOf("people.csv.gz", gzipSync(strToU8("a,b\n1,2\n")).slice(0, 20)),
  },
  { what: "a Parquet file without its end", file: fileOf("p.parquet", strToU8("PAR1\0\0\0\0")) },
];
for (const { what, file } of broken) {
  test(`trust 3: ${what} is refused, and earlier work stays as it was`, async ({ page }) => {
    const thrown = unheard(page);
    await openFile(page, fourGroups(30));
    await saved(page);
    await page.goto("/");
    await page.locator('input[type="file"]').first().setInputFiles(file);
    await expect(page.getByRole("alert").filter({ hasText: "is damaged" })).toBeVisible();
    await expect(page.getByRole("link", { name: /^Open / })).toHaveCount(1);
    await page.getByRole("link", { name: "Open Four groups" }).click();
    await expect(page.getByRole("table", { name: "Rows of the file" })).toBeVisible();
    expect(thrown).toEqual([]);
  });
}

test("trust 3: a workbook that is damaged within is refused by the worker, and the page lives", async ({
  page,
}) => {
  const thrown = unheard(page);
  const bytes = workbook.slice();
  const name = strToU8("xl/worksheets/sheet1.xml");
  const at = bytes.findIndex((_, i) => name.every((byte, j) => bytes[i + j] === byte));
  bytes[at + name.length + 30]! ^= 0xff;
  await openFile(page, fileOf("book.xlsx", bytes));
  await expect(page.getByRole("alert").filter({ hasText: "is damaged" })).toBeVisible();
  await page.getByRole("link", { name: "Open another file" }).click();
  await openFile(page, fourGroups(30));
  await expect(page.getByRole("table", { name: "Rows of the file" })).toBeVisible();
  expect(thrown).toEqual([]);
});

test("cells of a spreadsheet are pasted by keys and by the button", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const cells = 'id\tnote\tspent\n1\t"two\nlines"\t5\n2\tplain\t7\n3\tplain\t9\n';
  await openStart(page);
  await page.evaluate((text) => navigator.clipboard.writeText(text), cells);
  await page.keyboard.press("ControlOrMeta+v");
  await expect(page.getByText("3 rows", { exact: true })).toBeVisible();
  await page.goto("/");
  await page.getByRole("button", { name: "Paste a table" }).click();
  await expect(page.getByText("3 rows", { exact: true })).toBeVisible();
  await openStart(page);
  await page.evaluate(() => navigator.clipboard.writeText("just words"));
  await page.keyboard.press("ControlOrMeta+v");
  await expect(
    page.getByRole("alert").filter({ hasText: "no table in the clipboard" }),
  ).toBeVisible();
});

test("a table copied from a web page is pasted cell by cell", async ({ page }) => {
  await openStart(page);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "id town");
    data.setData(
      "text/html",
      "<table><tr><th>id</th><th>town</th></tr><tr><td>1</td><td>Bonn</td></tr><tr><td>2</td><td>Ulm</td></tr></table>",
    );
    window.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data }));
  });
  await expect(page.getByText("2 rows", { exact: true })).toBeVisible();
  await expect(page.getByText("tab between cells")).toBeVisible();
});

test("several files at once are refused by name, and none is opened", async ({ page }) => {
  await page.goto("/");
  await page
    .locator('input[type="file"]')
    .first()
    .evaluate((input) => input.setAttribute("multiple", ""));
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([fileOf("a.csv", strToU8("a\n1\n")), fileOf("b.csv", strToU8("b\n1\n"))]);
  await expect(page.getByRole("alert").filter({ hasText: "a.csv, b.csv" })).toBeVisible();
});
