import { expect, type Page } from "@playwright/test";
import type { CustomerFile } from "./customer-file";

/** The slowest engine leaves time to interfere. */
export type Engine = "twin" | "simd" | "threads";

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

/** The number of segments the answer names, once there is one. */
export async function segmentCount(page: Page): Promise<number> {
  const answer = page.getByTestId("segment-count");
  await expect(answer).toHaveText(/^\d+ segments?$/);
  return Number.parseInt((await answer.textContent()) ?? "", 10);
}

/** Waits until what was changed is written. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText("Saved in this browser")).toBeVisible();
}
