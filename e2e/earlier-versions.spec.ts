import { expect, type Page, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { expectSegments, goTo, openFile, saved, segmentCount } from "./open-file";
import { inStore } from "./stored-work";

type Stored = Record<string, unknown> & { id: string };

/** Opens work, leaves it, and changes what is stored of it. */
async function changeStored(page: Page, change: (stored: Stored) => Stored): Promise<Stored> {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await segmentCount(page);
  await saved(page);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Open Four groups" })).toBeVisible();
  const [stored] = await inStore<Stored>(page, "workspaces", "read");
  if (!stored) throw new Error("nothing is stored");
  const changed = change(stored);
  await inStore(page, "workspaces", { put: changed });
  return changed;
}

/** As the first version stored it. */
function asFirst({ revision: _, edits: _edits, ...stored }: Stored): Stored {
  const choices = {
    reading: {},
    columns: [],
    recipe: null,
    algorithm: "kmeans",
    k: 5,
    personas: [{ segment: 0, name: "Regulars", description: "", notes: "" }],
  };
  const past = [{ label: "5 segments", choices: { ...choices, k: null } }];
  return { ...stored, version: 1, choices, past };
}

test("trust 36: work of an earlier version opens, its history with it, and is kept as work of this one", async ({
  page,
}) => {
  const { id } = await changeStored(page, asFirst);
  await page.goto(`/w/${id}/explore`);
  await expectSegments(page, 5);
  await expect(page.getByRole("button", { name: "Pick Regulars" })).toBeVisible();
  await page.getByRole("button", { name: "Undo: 5 segments" }).click();
  await expectSegments(page, 4);
  await saved(page);
  await page.reload();
  await expectSegments(page, 4);
  const [stored] = await inStore<Stored>(page, "workspaces", "read");
  expect(stored).toMatchObject({ id, version: 3 });
  expect(await inStore(page, "earlier", "read")).toEqual([]);
});

test("trust 36: where it cannot be brought up to date, the earlier one stays as it was", async ({
  page,
  context,
}) => {
  const earlier = await changeStored(page, asFirst);
  await context.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, key) {
      if (this.name === "workspaces" && value.version === 3)
        throw new DOMException("The disk is full.", "QuotaExceededError");
      return put.call(this, value, key);
    };
  });
  await page.goto(`/w/${earlier.id}/explore`);
  await expect(page.getByRole("alert").filter({ hasText: "Not saved" })).toBeVisible();
  await expectSegments(page, 5);
  expect(await inStore(page, "workspaces", "read")).toEqual([earlier]);
});

test("trust 36: work of a newer version is left as it is, and its file can be downloaded", async ({
  page,
}) => {
  const newer = await changeStored(page, (stored) => ({ ...stored, version: 99, shape: "new" }));
  await page.goto("/");
  await expect(page.getByRole("row", { name: /Four groups/ })).toContainText("newer version");
  await page.getByRole("link", { name: "Open Four groups" }).click();
  await expect(page.getByText("newer version of Tessera")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the original file" }).click();
  expect((await download).suggestedFilename()).toBe("four groups.csv");
  expect(await inStore(page, "workspaces", "read")).toEqual([newer]);
});
