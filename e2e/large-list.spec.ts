import { readFile, writeFile } from "node:fs/promises";
import { expect, type Page, test, type Worker } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { goTo } from "./open-file";
import { recordsOf } from "./read-csv";

/** Long cells make a list large enough for the file picker without many customers. */
const filler = "x".repeat(27_000);

const source = fourGroups(500).buffer.toString().trimEnd().split("\n");
const noteOf = (row: number) => `=${row}${filler}`;

/** Fifty megabytes are read, kept and written several times over. */
const expectLate = expect.configure({ timeout: 60_000 });

/** A picker that gives a file of the browser's own file system, as a person's would be written. */
function pickInBrowser(): void {
  Object.assign(window, {
    showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) => {
      const root = await navigator.storage.getDirectory();
      return root.getFileHandle(suggestedName, { create: true });
    },
  });
}

/** Names and contents in the browser's file system, outside of the app's own folders; long fillers as one sign. */
function written(page: Page): Promise<[string, string][]> {
  return page.evaluate(async (long) => {
    const root = await navigator.storage.getDirectory();
    const files: [string, string][] = [];
    for await (const [name, handle] of root.entries()) {
      if (handle.kind !== "file") continue;
      const text = await (await (handle as FileSystemFileHandle).getFile()).text();
      files.push([name, text.replaceAll(long, "…")]);
    }
    return files;
  }, filler);
}

/** From now on writing waits until the computation is asked to stop. */
async function holdWriting(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const { prototype } = FileSystemWritableFileStream;
    const write = prototype.write;
    const asked = new Promise<void>((resolve) => {
      self.addEventListener("message", ({ data }) => {
        if (data?.path?.[0] === "cancel") resolve();
      });
    });
    prototype.write = async function (...data) {
      await asked;
      return write.apply(this, data);
    };
  });
}

/** From now on, or no longer, writing is refused as on a full disk. */
async function setFull(worker: Worker, isFull: boolean): Promise<void> {
  await worker.evaluate((full) => {
    const { prototype } = FileSystemWritableFileStream;
    const kept = self as unknown as { write?: typeof prototype.write };
    kept.write ??= prototype.write;
    prototype.write = full
      ? async () => {
          throw new DOMException("The disk is full.", "QuotaExceededError");
        }
      : kept.write;
  }, isFull);
}

/** Every customer once, in the order of the file, with the note as it stands there and one segment for each group. */
function expectWhole(text: string, segments: number): void {
  const [header = [], ...records] = recordsOf(text);
  const at = (name: string) => header.indexOf(name);
  const ids = source.slice(1).map((line) => line.split(",")[0]);
  expect(records.map((record) => record[0])).toEqual(ids);
  expect(records.map((record) => record[at("note")])).toEqual(
    ids.map((_, row) => noteOf(row).replaceAll(filler, "…")),
  );
  const pairs = records.map((record) => `${record[0]?.slice(0, 2)} ${record[at("segment")]}`);
  expect(new Set(pairs).size).toBe(segments);
}

test("a list of more than 50 MB goes straight to the chosen file, whole or not at all", async ({
  page,
}, testInfo) => {
  test.slow();
  await page.addInitScript(pickInBrowser);
  const lines = source.map((line, i) => (i === 0 ? `${line},note` : `${line},${noteOf(i - 1)}`));
  const path = testInfo.outputPath("long notes.csv");
  await writeFile(path, `${lines.join("\n")}\n`);
  await page.goto("/");
  await page.locator('input[type="file"]').first().setInputFiles(path);
  await expectLate(page).toHaveURL(/\/w\/[^/]+\/data/);
  await goTo(page, "Explore");
  await expectLate(page.getByTestId("segment-count")).toHaveText("4 segments");
  await goTo(page, "Handover");
  await page.getByRole("radio", { name: /Other program/ }).check();
  const list = page.getByRole("button", { name: "Download segment list (CSV)" });
  await expectLate(page.getByText(/^about 5\d MB$/)).toBeVisible();
  const [worker] = page.workers();
  if (!worker) throw new Error("There is no worker");

  await test.step("cancelled in the middle, it leaves nothing behind and says so", async () => {
    await holdWriting(worker);
    await list.click();
    await expectLate(page.getByText("Writing the list…")).toBeVisible();
    await expectLate.poll(() => written(page)).not.toEqual([]);
    await page.getByRole("button", { name: "Cancel" }).click();
    await expectLate(page.getByText("The list: Cancelled")).toBeVisible();
    expect(await written(page)).toEqual([]);
  });

  await test.step("on a full disk it says what to do, and leaves nothing behind", async () => {
    await setFull(worker, true);
    await list.click();
    const alert = page.getByRole("alert").filter({ hasText: "The list" });
    await expectLate(alert).toContainText("not enough space on this device");
    expect(await written(page)).toEqual([]);
    await setFull(worker, false);
    await alert.getByRole("button", { name: "Try again" }).click();
    await expectLate(page.getByText(/^Downloaded /)).toBeVisible();
  });

  await test.step("what was written holds every customer as in the file", async () => {
    const files = await written(page);
    expect(files.map(([name]) => name)).toEqual(["Long notes - segments.csv"]);
    expectWhole(files[0]?.[1] ?? "", 4);
  });

  await test.step("without a file picker it goes through the browser's own disk space", async () => {
    await page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined }));
    const [download] = await Promise.all([page.waitForEvent("download"), list.click()]);
    const text = await readFile(await download.path(), "utf8");
    expectWhole(text.replaceAll(filler, "…"), 4);
  });
});
