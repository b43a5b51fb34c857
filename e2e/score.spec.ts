import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { fileOf, fourGroups } from "./customer-file";
import { goTo, openFile } from "./open-file";
import { recordsOf } from "./read-csv";

const file = fourGroups(60);

async function download(page: Page, name: RegExp): Promise<string> {
  const [made] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name }).click(),
  ]);
  return readFile(await made.path(), "utf8");
}

test("a model labels the file it was made from as the list has it, and says what is new in another", async ({
  page,
}) => {
  await openFile(page, file);
  await goTo(page, "Handover");
  const model = await download(page, /Download model/);
  await page.getByRole("radio", { name: /Other program/ }).check();
  const list = recordsOf(await download(page, /^Download segment list/));

  await page.getByRole("link", { name: "Label a new file with a model" }).click();
  await expect(page.getByRole("heading", { name: "Label a new file" })).toBeVisible();
  const [modelPicker, filePicker] = [
    page.locator('input[type="file"]').first(),
    page.locator('input[type="file"]').nth(1),
  ];
  await modelPicker.setInputFiles({
    name: "model.json",
    mimeType: "application/json",
    buffer: Buffer.from(model),
  });
  await expect(page.getByText("Now choose the file with new customers.")).toBeVisible();
  await filePicker.setInputFiles(file);
  await expect(page.getByTestId("labeled")).toHaveText("240 customers labeled");
  await expect(page.getByText("Nothing speaks against it", { exact: false })).toBeVisible();
  await page.getByText("CSV for machines").click();
  const labels = recordsOf(await download(page, /Download the list/));
  expect(labels.map((record) => record.slice(0, 3))).toEqual(
    list.map((record) => record.slice(0, 3)),
  );

  const text = file.buffer.toString();
  const away = text
    .split("\n")
    .map((line, i) =>
      i > 0 && i < 40 ? line.replace(/^([^,]*),.*$/, "$1,9000,9000,9000,9000") : line,
    );
  await filePicker.setInputFiles(fileOf("later.csv", away.join("\n")));
  await expect(page.getByText("later.csv", { exact: true })).toBeVisible();
  await expect(page.getByText("They are different people", { exact: false })).toBeVisible();

  await filePicker.setInputFiles(fileOf("other.csv", "customer_id,age\nA,1\nB,2\nC,3\n"));
  const alert = page.getByRole("alert").filter({ hasText: "did not work" });
  await expect(alert).toContainText('"measure 1"');
  await expect(page.getByTestId("labeled")).toBeVisible();

  await modelPicker.setInputFiles(fileOf("model.json", "{}"));
  await expect(alert).toContainText("This is not a model that can be used");
});
