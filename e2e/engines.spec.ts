import { expect, type Page, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { type Engine, expectSegments, goTo, openFile, segmentCount, settled } from "./open-file";

/** Names of the compiled kernels that the page loads. */
function watchKernels(page: Page): string[] {
  const loaded: string[] = [];
  page.context().on("request", (request) => {
    const [, name] = /\/kernels\/(\w+)\.wasm/.exec(request.url()) ?? [];
    if (name !== undefined) loaded.push(name);
  });
  return loaded;
}

async function scoresOf(page: Page): Promise<string> {
  // Stability follows the other scores.
  await settled(page);
  await page.getByText("Scores as a table").click();
  return (await page.getByRole("table").first().textContent()) ?? "";
}

test("every engine gives the same answer and the same figures", async ({ browser }) => {
  const figures: string[] = [];
  for (const engine of ["twin", "simd", "threads"] satisfies Engine[]) {
    const page = await browser.newPage();
    const loaded = watchKernels(page);
    await openFile(page, fourGroups(150), engine);
    await goTo(page, "Explore");
    await expectSegments(page, 4);
    figures.push(await scoresOf(page));
    expect(loaded.sort()).toEqual(
      { twin: [], simd: ["simd"], threads: ["simd", "threads"] }[engine],
    );
    const hasPool = page.workers().length > 1;
    expect(hasPool).toBe(engine === "threads");
    await page.close();
  }
  expect(figures[0]).toMatch(/\d/);
  expect(new Set(figures).size).toBe(1);
});

test("without compiled kernels the twins do the work", async ({ page }) => {
  await page.route("**/kernels/*.wasm", (route) => route.abort());
  await openFile(page, fourGroups(100));
  await goTo(page, "Explore");
  await expectSegments(page, 4);
  expect(page.workers().length).toBe(1);
});

test("without shared memory one worker does the work, and the page says that it is slower", async ({
  page,
}) => {
  await page.route("**/*", async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers() };
    delete headers["cross-origin-opener-policy"];
    delete headers["cross-origin-embedder-policy"];
    await route.fulfill({ response, headers });
  });
  await openFile(page, fourGroups(100));
  expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(false);
  await expect(page.getByText("Runs slower here")).toBeVisible();
  await goTo(page, "Explore");
  await expectSegments(page, 4);
  expect(page.workers().length).toBe(1);
});

test("a map that is being arranged can be paused and goes on where it was", async ({ page }) => {
  test.slow();
  await openFile(page, fourGroups(300), "twin");
  await goTo(page, "Explore");
  await segmentCount(page);
  await page.getByRole("button", { name: "t-SNE" }).click();
  await expect(page.getByText(/Arranging · step [1-9]/)).toBeVisible();
  const panel = page.getByRole("region", { name: "The map" });
  await panel.getByRole("button", { name: "Pause" }).click();
  const paused = page.getByText(/Paused at step \d+ of/);
  await expect(paused).toBeVisible();
  await page.getByRole("slider", { name: "Number of segments" }).press("ArrowRight");
  await expectSegments(page, 5);
  await expect(paused).toBeVisible();
  await panel.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText(/KL \d/)).toBeVisible({ timeout: 240_000 });
});
