import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { expectSegments, goTo, openFile, saved, segmentCount } from "./open-file";
import { recordsOf } from "./read-csv";

test("drop a file, name a segment, take the list away and read it back row by row", async ({
  page,
}) => {
  const file = fourGroups(60);
  await openFile(page, file);
  await expect(page.getByText("240 rows", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Find segments" }).click();
  await expectSegments(page, 4);

  await page.getByRole("link", { name: "Name personas" }).click();
  await page.getByRole("textbox", { name: "Name of segment 1" }).fill("Early birds");
  await page.getByRole("textbox", { name: "What to say to them" }).fill("Write before nine.");
  await saved(page);

  await page.getByRole("link", { name: "Hand over" }).click();
  await page.getByRole("radio", { name: /Other program/ }).check();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download segment list (CSV)" }).click(),
  ]);
  const records = recordsOf(await readFile(await download.path(), "utf8"));
  const source = recordsOf(file.buffer.toString());

  expect(records[0]?.slice(0, 4)).toEqual(["customer_id", "segment", "name", "confidence"]);
  expect(records).toHaveLength(source.length);
  const groupOfSegment = new Map<string, string>();
  records.slice(1).forEach((record, i) => {
    const original = source[i + 1] ?? [];
    const [id = "", segment = "", name = "", confidence = ""] = record;
    expect(id).toBe(original[0]);
    expect(record.slice(6)).toEqual(original.slice(1));
    expect(Number(confidence)).toBeGreaterThan(0.5);
    expect(name === "Early birds").toBe(segment === "1");
    const group = groupOfSegment.get(segment) ?? id.slice(0, 2);
    groupOfSegment.set(segment, group);
    expect(id.slice(0, 2)).toBe(group);
  });
  expect(groupOfSegment.size).toBe(4);
  await expect(
    page.getByText("240 customers = 240 in the list", { exact: false }).first(),
  ).toBeVisible();
});

test("a sample opens with one click and its purchases become customers", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: /Shop orders/ }).click();
  await expect(page.getByText("Each row is a purchase")).toBeVisible();
  await page.getByRole("link", { name: "Find segments" }).click();
  await expectSegments(page, 5);
  await expect(
    page.getByRole("img", { name: /PCA map of .* customers in 5 segments/ }),
  ).toBeVisible();
});

test("the slider, the keys and the tree change the number of segments by looking it up", async ({
  page,
}) => {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await segmentCount(page);
  await page.getByRole("slider", { name: "Number of segments" }).press("ArrowRight");
  await expectSegments(page, 5);
  await page.keyboard.press("Escape");
  await page.locator("body").press("[");
  await expectSegments(page, 4);
  await expect(page.getByRole("progressbar")).toHaveCount(0);

  await page.getByRole("button", { name: "Tree" }).click();
  await page.getByRole("button", { name: "Use the tree's segments" }).click();
  const cut = page.getByRole("slider", { name: "Cut the tree into segments" });
  await expect(cut).toHaveAttribute("aria-valuenow", "4");
  await cut.press("ArrowUp");
  await expectSegments(page, 3);
});

test("undo and redo go over recipe, number of segments and names", async ({ page }) => {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await expectSegments(page, 4);
  await page.getByRole("slider", { name: "Number of segments" }).press("ArrowRight");
  await expectSegments(page, 5);
  await page.keyboard.press("ControlOrMeta+z");
  await expectSegments(page, 4);
  await page.getByRole("button", { name: "Redo: 5 segments" }).click();
  await expectSegments(page, 5);

  await goTo(page, "Personas");
  const name = page.getByRole("textbox", { name: "Name of segment 1" });
  await name.fill("Night owls");
  await page.getByRole("button", { name: /^Undo: name/ }).click();
  await expect(name).toHaveValue("");
  await page.getByRole("button", { name: /^Redo: name/ }).click();
  await expect(name).toHaveValue("Night owls");
});
