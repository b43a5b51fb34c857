import { expect, test } from "@playwright/test";
import { fileOf } from "./customer-file";
import { goTo, openFile } from "./open-file";

const notes = ["great fast box", "late bad box", "fast delivery, great", "nobody answers calls"];
const months = ["01", "04", "07", "10"];

function withEverything(): ReturnType<typeof fileOf> {
  const lines = Array.from({ length: 80 }, (_, i) => {
    const spend = i % 8 === 3 ? "" : 10 + ((i * 37) % 91);
    const north = i % 2 === 0;
    const place = north ? `52.${10 + i},13.${10 + i}` : `-36.${10 + i},174.${10 + i}`;
    const note = `${notes[i % 4]} number ${i}`;
    return `c${i},202${i % 4}-${months[i % 4]}-1${i % 10},${spend},${(i * 13) % 29},${place},"${note}"`;
  });
  const header = "customer_id,joined,spend,visits,latitude,longitude,note";
  return fileOf("everything.csv", `${header}\n${lines.join("\n")}\n`);
}

test("dates, texts, places and gaps become features by steps that are added", async ({ page }) => {
  await openFile(page, withEverything());
  await goTo(page, "Prepare");
  const recipe = page.getByRole("region", { name: "Recipe" });
  const result = page.getByRole("region", { name: "What will be compared" });
  await expect(result.getByText(/^80 customers × 4 features$/)).toBeVisible();
  const add = async (title: RegExp) => {
    await page.getByRole("button", { name: "Add a step" }).click();
    await page.getByRole("dialog").getByRole("button", { name: title }).click();
  };

  await add(/^Take dates apart/);
  await expect(recipe.getByText("Took from joined: days ago.", { exact: false })).toBeVisible();
  await recipe.getByRole("button", { name: "season, around the year" }).click();
  await expect(result.getByText(/^80 customers × 7 features$/)).toBeVisible();
  await recipe.getByLabel("Days ago as of").fill("2030-01-01");
  await expect(recipe.getByText("Days ago count to Jan 1, 2030.", { exact: false })).toBeVisible();

  await add(/^Find topics in texts/);
  await recipe.getByRole("textbox", { name: "Topics" }).fill("2");
  await recipe.getByRole("textbox", { name: "Topics" }).press("Enter");
  await expect(recipe.getByText(/Found 2 topics among \d+ words of note/)).toBeVisible();
  await expect(result.getByText(/^80 customers × 9 features$/)).toBeVisible();

  await add(/^Find areas on the map/);
  await recipe.getByRole("textbox", { name: "How many" }).fill("2");
  await recipe.getByRole("textbox", { name: "How many" }).press("Enter");
  await expect(recipe.getByText(/Found 2 areas: /)).toBeVisible();

  await add(/^Fill gaps from similar customers/);
  await expect(
    recipe.getByText(/Filled 10 missing values of spend with the average/),
  ).toBeVisible();

  await add(/^Sum up many columns in few/);
  await recipe.getByRole("combobox", { name: "Keep" }).selectOption("count");
  await recipe.getByRole("textbox", { name: "Components" }).fill("3");
  await recipe.getByRole("textbox", { name: "Components" }).press("Enter");
  await expect(result.getByText(/^80 customers × 3 features$/)).toBeVisible();
});

test("a step that makes up customers of a small group changes nothing that is compared", async ({
  page,
}) => {
  await openFile(page, withEverything());
  await goTo(page, "Prepare");
  const result = page.getByRole("region", { name: "What will be compared" });
  await expect(result.getByText(/^80 customers × 4 features$/)).toBeVisible();
  await page.getByRole("button", { name: "Add a step" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Make up customers/ })
    .click();
  await expect(
    page.getByText("Choose the column that tells which group", { exact: false }),
  ).toBeVisible();
  await expect(result.getByText(/^80 customers × 4 features$/)).toBeVisible();
});
