import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { type CustomerFile, fileOf, fourGroups } from "./customer-file";
import { goTo, openFile, segmentCount } from "./open-file";
import { recordsOf } from "./read-csv";

/** The four groups, with a way to reach most of them; one in four asked not to be. */
function reachable(perGroup = 40): CustomerFile {
  const lines = fourGroups(perGroup).buffer.toString().trimEnd().split("\n");
  const more = lines.map((line, i) => {
    if (i === 0) return `${line},email,phone,newsletter`;
    const email = i === 3 ? "" : i === 5 ? "nobody" : `P${i}@Example.com`;
    const phone = i % 2 === 0 ? `0151 ${20000000 + i}` : `+1 212 555 ${String(1000 + i)}`;
    return `${line},${email},${phone},${i % 4 === 0 ? "no" : "yes"}`;
  });
  return fileOf("people.csv", `${more.join("\n")}\n`);
}

/** Gives the number of segments. */
async function openLists(page: Page, file: CustomerFile): Promise<number> {
  await openFile(page, file);
  await goTo(page, "Explore");
  const segments = await segmentCount(page);
  await goTo(page, "Handover");
  await expect(page.getByRole("table", { name: /first lines/ })).toBeVisible();
  return segments;
}

async function downloaded(page: Page, name: string | RegExp): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name }).click(),
  ]);
  return readFile(await download.path());
}

test("contacts for HubSpot: only who agreed and can be found, and the page says where everybody is", async ({
  page,
}) => {
  await openLists(page, reachable());
  await page.getByRole("radio", { name: /HubSpot/ }).check();
  await expect(page.getByRole("combobox", { name: "Email address" })).toHaveValue("=email");
  await expect(page.getByRole("combobox", { name: "Column" })).toHaveValue("=newsletter");
  const sum = "160 customers = 118 in the list + 40 without consent + 2 left out.";
  await expect(page.getByText(sum).first()).toBeVisible();
  await expect(page.getByText("1 customer left out: no email address.")).toBeVisible();
  const list = recordsOf((await downloaded(page, "Download segment list (CSV)")).toString());
  expect(list[0]?.slice(0, 3)).toEqual(["Email", "Segment", "Segment number"]);
  expect(list).toHaveLength(119);
  expect(list[1]?.[0]).toBe("p1@example.com");
  const left = recordsOf((await downloaded(page, /^Download who is left out/)).toString());
  expect(left).toHaveLength(43);
  expect(left[1]?.slice(1, 3)).toEqual(["no", "no email address"]);

  await page.getByRole("combobox", { name: "Column" }).selectOption("");
  await expect(
    page.getByText("160 customers = 158 in the list + 2 left out.").first(),
  ).toBeVisible();
});

test("audiences for Meta: hashed in the browser, a file for each segment, nothing readable inside", async ({
  page,
}) => {
  const segments = await openLists(page, reachable());
  await page.getByRole("radio", { name: /Meta/ }).check();
  await expect(page.getByText(/phone numbers say no country/)).toBeVisible();
  await page.getByRole("combobox", { name: /Numbers without a country code/ }).selectOption("DE");
  await expect(page.getByText(/phone numbers say no country/)).toHaveCount(0);
  const files = unzipSync(new Uint8Array(await downloaded(page, "Download segment list (ZIP)")));
  const texts = Object.values(files).map((file) => strFromU8(file));
  expect(texts).toHaveLength(segments);
  const rows = texts.flatMap((text) => recordsOf(text).slice(1));
  expect(rows).toHaveLength(120);
  for (const cell of rows.flat()) expect(cell).toMatch(/^(?:[\da-f]{64})?$/);
  expect(texts.every((text) => text.startsWith("email,phone\n"))).toBe(true);
});

test("a workbook holds row by row what the CSV for spreadsheets holds", async ({ page }) => {
  await openLists(page, reachable());
  const csv = recordsOf((await downloaded(page, "Download segment list (CSV)")).toString());
  await page.getByRole("button", { name: "Excel workbook (XLSX)" }).click();
  const workbook = await downloaded(page, "Download segment list (XLSX)");
  const [sheet] = await readXlsxFile(workbook);
  const time = csv[0]?.indexOf("time");
  const asNumber = (cell: string) => (/^-?\d+(?:\.\d+)?$/.test(cell) ? String(Number(cell)) : cell);
  const without = (cells: readonly unknown[]) =>
    cells.filter((_, i) => i !== time).map((cell) => asNumber(String(cell)));
  expect(sheet?.data.map(without)).toEqual(csv.map(without));
  expect(csv).toHaveLength(161);
});

test("trust 38: a segment of fewer than five people is warned about before it leaves", async ({
  page,
}) => {
  const groups = fourGroups(40).buffer.toString();
  const strays = [0, 1, 2].map((i) => `STRAY-${i},9${i}00,-9${i}00,9${i}00,-9${i}00\n`).join("");
  await openLists(page, fileOf("few.csv", groups + strays));
  const warning = page.getByText(/Only 3 customers.*may be recognized/).first();
  await expect(warning).toBeVisible();
  await page.getByRole("radio", { name: /Braze/ }).check();
  await expect(warning).toBeVisible();
});

test("trust 22: hostile names, columns and cells stay text on the page and in every list", async ({
  page,
}) => {
  const attack = "<img src=x onerror=window.hacked=1>";
  const lines = Array.from({ length: 60 }, (_, i) => {
    const text = i === 0 ? "=cmd|' /C calc'!A0" : `${attack}${i}`;
    return `"${text}",${(i % 3) * 50 + (i % 7)},${(i % 3) * 9 + (i % 5)},"${i % 2 ? attack : "=1+1"}"`;
  });
  await openFile(
    page,
    fileOf("x.csv", `customer_id,"${attack}",__proto__,=note\n${lines.join("\n")}\n`),
  );
  await goTo(page, "Personas");
  await page
    .getByRole("textbox", { name: /^Name of segment/ })
    .first()
    .fill(attack);
  await goTo(page, "Handover");
  for (const target of ["Spreadsheet", "Other program", "Segment identify"]) {
    await page.getByRole("radio", { name: new RegExp(target) }).check();
    await expect(page.getByText(attack).first()).toBeVisible();
  }
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  expect(await page.locator("img[src='x']").count()).toBe(0);
  await page.getByRole("radio", { name: /Spreadsheet/ }).check();
  const sheet = recordsOf((await downloaded(page, "Download segment list (CSV)")).toString());
  for (const cell of sheet.flat()) expect(cell).not.toMatch(/^[=+@\t]/);
  await page.getByRole("radio", { name: /Other program/ }).check();
  const machine = recordsOf((await downloaded(page, "Download segment list (CSV)")).toString());
  expect(machine[1]?.[0]).toBe("=cmd|' /C calc'!A0");
  expect(machine.map((record) => record.at(-1))).toEqual([
    "=note",
    ...lines.map((_, i) => (i % 2 ? attack : "=1+1")),
  ]);
});

test("a list that was chosen is still there after a reload", async ({ page }) => {
  await openLists(page, reachable());
  await page.getByRole("radio", { name: /Klaviyo/ }).check();
  await page.getByRole("checkbox", { name: /One file per segment/ }).check();
  await page.getByRole("combobox", { name: /Numbers without a country code/ }).selectOption("DE");
  await expect(page).toHaveURL(/to=klaviyo.*country=DE|country=DE.*to=klaviyo/);
  await page.reload();
  await expect(page.getByRole("radio", { name: /Klaviyo/ })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /One file per segment/ })).toBeChecked();
  await expect(page.getByRole("button", { name: "Download segment list (ZIP)" })).toBeEnabled();
});
