import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { drawAround } from "./draw-around";
import { expectSegments, settled } from "./open-file";
import { recordsOf } from "./read-csv";

/** What somebody does who has never been here, each at most once; a click, a key, a stroke or a name typed is an action. */
const mostActions = 12;

test("a first walk: from a sample over a verdict to a split, named segment in a file", async ({
  page,
}) => {
  test.slow();
  let actions = 0;
  const act = async <R>(action: Promise<R>): Promise<R> => {
    actions++;
    return action;
  };
  await page.goto("/");

  await act(page.getByRole("button", { name: /Bank customers/ }).click());
  await act(page.getByRole("link", { name: "Find segments" }).click());
  await expectSegments(page, 5);
  await expect(
    page.getByText("Your customers fall into five clearly separate groups."),
  ).toBeVisible();

  await act(page.getByRole("slider", { name: "Number of segments" }).press("ArrowLeft"));
  await expectSegments(page, 4);

  // Nobody draws on a page that still fills.
  await settled(page);
  await act(page.getByRole("button", { name: /^Lasso/ }).click());
  const box = await page.getByRole("img", { name: /^PCA map/ }).boundingBox();
  if (!box) throw new Error("the map has no size");
  const [right, bottom] = [box.x + box.width / 2, box.y + box.height - 2];
  await act(
    drawAround(page, [
      [box.x + 2, box.y + 2],
      [right, box.y + 2],
      [right, bottom],
      [box.x + 2, bottom],
    ]),
  );
  const selection = page.getByRole("region", { name: "Selection" });
  await expect(selection.getByText(/% of all customers/)).toBeVisible();

  await act(
    page
      .getByRole("button", { name: /^Change / })
      .first()
      .click(),
  );
  await act(page.getByRole("menuitem", { name: "Split into" }).click());
  await act(page.getByRole("menuitem", { name: "two", exact: true }).click());
  await expectSegments(page, 5);

  await act(page.getByRole("link", { name: "Name personas" }).click());
  await act(
    page
      .getByRole("textbox", { name: /^Name of segment/ })
      .first()
      .fill("Home builders"),
  );
  await act(page.getByRole("link", { name: "Hand over" }).click());
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    act(page.getByRole("button", { name: /^Download segment list/ }).click()),
  ]);
  expect(actions).toBeLessThanOrEqual(mostActions);

  const [header = [], ...records] = recordsOf(await readFile(await download.path(), "utf8"));
  const [segment, name] = [header.indexOf("segment"), header.indexOf("name")];
  expect(records).toHaveLength(4500);
  expect(new Set(records.map((record) => record[segment])).size).toBe(5);
  expect(records.some((record) => record[name] === "Home builders")).toBe(true);
});
