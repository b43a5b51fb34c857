import { expect, type Locator, type Page } from "@playwright/test";
import type { CustomerFile } from "./customer-file";

/** The slowest engine leaves time to interfere. */
export type Engine = "twin" | "simd" | "threads";

/** Opens the start page and waits until it listens to keys and drops; clicks wait by themselves. */
export async function openStart(page: Page): Promise<void> {
  await page.goto("/");
  await expect(page.locator("[inert]")).toHaveCount(0);
}

/** Picks a file on the start page and waits until it is open. */
export async function openFile(page: Page, file: CustomerFile, engine?: Engine): Promise<void> {
  await page.goto(engine ? `/?engine=${engine}` : "/");
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await expect(page).toHaveURL(/\/w\/[^/]+\/data/);
}

export async function goTo(page: Page, stage: string): Promise<void> {
  await page.getByRole("navigation", { name: "Steps" }).getByRole("link", { name: stage }).click();
  await expect(page).toHaveURL(new RegExp(`/${stage.toLowerCase()}`));
}

/** The answer, unless it is the one of before, which stays in sight until the new one is there. */
function answerOf(page: Page): Locator {
  return page.getByTestId("segment-count").and(page.locator(":not([aria-busy=true])"));
}

/** The number of segments the answer names, once there is one. */
export async function segmentCount(page: Page): Promise<number> {
  const answer = answerOf(page);
  await expect(answer).toHaveText(/^\d+ segments?$/);
  return Number.parseInt((await answer.textContent()) ?? "", 10);
}

/** Waits until the answer names so many segments. */
export async function expectSegments(page: Page, count: number): Promise<void> {
  await expect(answerOf(page)).toHaveText(count === 1 ? "1 segment" : `${count} segments`);
}

/** Waits until what was changed is written. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText("Saved in this browser")).toBeVisible();
}

/** Frames without any work after which nothing follows from what was computed last. */
const stillFrames = 20;

/** Waits until nothing is being computed any more. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async (wanted) => {
    const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
    for (let still = 0; still < wanted; still++) {
      await nextFrame();
      if (document.querySelector("main:not([data-busy])") === null) still = -1;
    }
  }, stillFrames);
}
