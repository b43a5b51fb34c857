import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { fileOf } from "./customer-file";
import { goTo, openFile, saved } from "./open-file";

const names = ["Anna", "Peter", "Maria", "James"];
const cities = ["Rome", "Oslo", "Os\u200blo"];
const members = (extra = "") =>
  fileOf(
    `members${extra}.csv`,
    [
      "member_id;full name;e-mail;joined;city;gender;visits;spend",
      ...Array.from(
        { length: 90 },
        (_, i) =>
          `M${i};${names[i % 4]} Smithson;p${i}@mail.example;0${1 + (i % 9)}/0${1 + (i % 7)}/2024;${cities[i % 3]};${"mf"[i % 2]};${i % 9};${(i * 13) % 101}`,
      ),
    ].join("\n"),
  );

const notes = (page: Page) => page.getByRole("region", { name: "Worth knowing" });

test("personal data is masked everywhere until it is asked for", async ({ page }) => {
  await openFile(page, members());
  const table = page.getByRole("table", { name: "Rows of the file" });
  await expect(table.getByText("A. S.").first()).toBeVisible();
  await expect(table.getByText("p•••@•••").first()).toBeVisible();
  await expect(page.getByText("@mail.example")).toHaveCount(0);
  await expect(page.getByText("Smithson")).toHaveCount(0);
  await goTo(page, "Handover");
  await expect(page.getByRole("table", { name: /first lines/ })).toBeVisible();
  await expect(page.getByText("@mail.example")).toHaveCount(0);
  await page.getByRole("radio", { name: /HubSpot/ }).check();
  await expect(page.getByText("p•••@•••").first()).toBeVisible();
  await expect(page.getByText("@mail.example")).toHaveCount(0);
  await goTo(page, "Data");
  await page.getByRole("switch", { name: "Show personal data" }).first().click();
  await expect(table.getByText("p0@mail.example")).toBeVisible();
  await page.reload();
  await expect(table.getByText("p•••@•••").first()).toBeVisible();
});

test("trust 15: dates that can be read two ways are asked about, and one click answers", async ({
  page,
}) => {
  await openFile(page, members());
  await expect(notes(page).getByText("can be read day first or month first")).toBeVisible();
  const order = page.getByRole("combobox", { name: "Order of dates in joined" });
  await expect(order).toHaveValue("day-first");
  await notes(page).getByRole("button", { name: "08/01/2024 is August 1" }).click();
  await expect(order).toHaveValue("month-first");
  await expect(notes(page).getByText("can be read day first or month first")).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(notes(page).getByText("can be read day first or month first")).toBeVisible();
});

test("trust 23: look-alike categories become one with a click; a dismissed note stays dismissed", async ({
  page,
}) => {
  await openFile(page, members());
  await expect(notes(page).getByText("[U+200B]")).toBeVisible();
  await notes(page).getByRole("button", { name: "Make them one" }).click();
  await expect(notes(page).getByText("[U+200B]")).toHaveCount(0);
  const note = notes(page).getByRole("listitem").filter({ hasText: "sex or gender" });
  await note.getByRole("button", { name: "Dismiss" }).click();
  await expect(note).toHaveCount(0);
  await saved(page);
  await page.reload();
  await notes(page).getByRole("button", { name: "1 dismissed" }).click();
  await expect(note).toHaveCount(1);
  await note.getByRole("button", { name: "Bring back" }).click();
  await expect(note.getByRole("button", { name: "Dismiss" })).toBeVisible();
});

test("a schema is saved from one file and checked on the next", async ({ page }) => {
  await openFile(page, members());
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the schema of this file" }).click();
  const schema = await readFile(await (await download).path());
  const next = fileOf("next.csv", "member_id,visits,plan\nM1,many,a\nM2,few,b\nM3,many,a\n");
  await openFile(page, next);
  await page
    .getByLabel("Check against a schema", { exact: true })
    .setInputFiles({ name: "schema.json", mimeType: "application/json", buffer: schema });
  await expect(notes(page).getByText('The column "city" is missing')).toBeVisible();
  await expect(page.getByText("Checked against 8 columns saved from members.csv.")).toBeVisible();
  await page
    .getByLabel("Check against a schema", { exact: true })
    .setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await expect(page.getByText("This is no saved schema")).toBeVisible();
});

test("trust 24: ten thousand columns stay usable, and a name finds its card", async ({ page }) => {
  const header = Array.from({ length: 10_000 }, (_, i) => `measure ${i}`);
  const rows = Array.from({ length: 12 }, (_, row) =>
    header.map((_, i) => (row * (i + 3)) % 89).join(","),
  );
  await openFile(page, fileOf("wide.csv", `${header.join(",")}\n${rows.join("\n")}\n`));
  const columns = page.getByRole("region", { name: "Columns" }).first();
  await expect(columns.getByRole("heading", { name: "measure 0", exact: true })).toBeVisible({
    timeout: 60_000,
  });
  expect(await columns.getByRole("listitem").count()).toBeLessThan(100);
  await page.getByRole("searchbox", { name: "Find a column" }).fill("measure 9876");
  await expect(columns.getByRole("heading", { name: "measure 9876" })).toBeVisible();
  await expect(columns.getByText("1 of 10,000")).toBeVisible();
});
