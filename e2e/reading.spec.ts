import { expect, type Page, test } from "@playwright/test";
import type { CustomerFile } from "./customer-file";
import { openFile } from "./open-file";

function fileOf(name: string, content: string | Buffer): CustomerFile {
  return { name, mimeType: "text/csv", buffer: Buffer.from(content) };
}

/** Opens a file and its reading. */
async function openReading(page: Page, file: CustomerFile): Promise<void> {
  await openFile(page, file);
  await page.getByRole("button", { name: "Change how it is read" }).click();
}

const preview = (page: Page) =>
  page.getByRole("region", { name: "The first rows as they are read now" });
const firstRow = (page: Page) => preview(page).getByRole("row").nth(1);
const columnNames = (page: Page) => preview(page).getByRole("columnheader");
const field = (page: Page, name: string) => page.getByRole("combobox", { name, exact: true });
const towns = ["Köln", "Bonn", "Ulm", "Trier"];
const rows = (count: number, row: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${row(i)}\n`).join("");

test("trust 9: a title, a total and a second table are found, shown, and can be chosen otherwise", async ({
  page,
}) => {
  const customers = rows(40, (i) => `${i + 1},${towns[i % 4]},${(i * 37) % 90}`);
  const stores = rows(8, (i) => `${i + 1},${towns[i % 4]}`);
  await openReading(
    page,
    fileOf(
      "report.csv",
      `Customers of 2024\n\nid,city,spent\n${customers}Total,,1750\n\nstore,town\n${stores}`,
    ),
  );
  await expect(page.getByText("40 rows", { exact: true })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Lines to skip first" })).toHaveValue("2");
  await expect(page.getByText("1 row that sums up the others (line 44)")).toBeVisible();
  await expect(page.getByText(/^8 rows of another table/)).toBeVisible();

  await page.getByRole("radio", { name: /store, town · 8 rows/ }).check();
  await expect(page.getByText("8 rows", { exact: true })).toBeVisible();
  await expect(columnNames(page)).toHaveText(["store", "town"]);
  await page.getByRole("radio", { name: /id, city, spent · 40 rows/ }).check();
  await expect(page.getByText("40 rows", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByText("8 rows", { exact: true })).toBeVisible();
});

test("trust 10: a header over two rows is joined, and the joining can be undone", async ({
  page,
}) => {
  const body = rows(30, (i) => `${towns[i % 4]},${(i * 7) % 50},${(i * 11) % 60}`);
  await openReading(page, fileOf("header.csv", `,sales,sales\ncity,north,south\n${body}`));
  await expect(field(page, "Header rows")).toHaveValue("2");
  await expect(columnNames(page)).toHaveText(["city", "sales north", "sales south"]);
  await field(page, "Header rows").selectOption("1");
  await expect(firstRow(page)).toContainText("city");
  await page.getByRole("button", { name: "Guess header rows again" }).click();
  await expect(columnNames(page)).toHaveText(["city", "sales north", "sales south"]);
});

const encodings = [
  {
    name: "UTF-16",
    bytes: (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le"),
    value: "utf-16le",
  },
  {
    name: "UTF-8 with a byte order mark",
    bytes: (text: string) => Buffer.from(`\uFEFF${text}`),
    value: "utf-8",
  },
  {
    name: "Windows-1252",
    bytes: (text: string) => Buffer.from(text, "latin1"),
    value: "windows-1252",
  },
];
for (const { name, bytes, value } of encodings) {
  test(`trust 11: ${name} is detected, previewed, and can be changed`, async ({ page }) => {
    const text = `id,city\n${rows(20, (i) => `${i + 1},${towns[i % 4]}`)}`;
    await openReading(page, fileOf("cities.csv", bytes(text)));
    await expect(field(page, "Encoding")).toHaveValue(value);
    await expect(firstRow(page)).toContainText("Köln");
    if (value !== "windows-1252") return;
    await field(page, "Encoding").selectOption("utf-8");
    await expect(firstRow(page)).toContainText("K\uFFFDln");
    await page.getByRole("button", { name: "Guess encoding again" }).click();
    await expect(firstRow(page)).toContainText("Köln");
  });
}

test("trust 12: characters that are no text are counted with their lines", async ({ page }) => {
  const good = Buffer.from(`id,city\n${rows(60, (i) => `${i + 1},${towns[i % 2 === 0 ? 0 : 1]}`)}`);
  const bad = Buffer.concat([good, Buffer.from("61,K"), Buffer.from([0xf6]), Buffer.from("ln\n")]);
  await openReading(page, fileOf("mixed.csv", bad));
  await expect(field(page, "Encoding")).toHaveValue("utf-8");
  await expect(page.getByText("1 line has characters that are no text: line 62")).toBeVisible();
});

test("trust 13: semicolons with decimal commas are read right from two lines on", async ({
  page,
}) => {
  await openReading(page, fileOf("two.csv", "spent;visits\n1,5;2\n3,25;4\n"));
  await expect(field(page, "Between cells")).toHaveValue(";");
  await expect(field(page, "Decimal sign")).toHaveValue(",");
  await expect(columnNames(page)).toHaveText(["spent", "visits"]);
});

test("a separator of several characters is named, and another one can be typed", async ({
  page,
}) => {
  await openReading(
    page,
    fileOf("odd.csv", `id~|~city\n${rows(20, (i) => `${i}~|~${towns[i % 4]}`)}`),
  );
  await expect(page.getByText("tilde and pipe and tilde between cells")).toBeVisible();
  await field(page, "Between cells").selectOption("another sign…");
  await page.getByRole("textbox", { name: "The sign between cells" }).fill("|");
  await page.keyboard.press("Enter");
  await expect(columnNames(page).first()).toHaveText("id~");
});
