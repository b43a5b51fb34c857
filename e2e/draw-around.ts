import type { Page } from "@playwright/test";

/** One stroke of the mouse through the corners, in pixels of the page. */
export async function drawAround(
  page: Page,
  corners: readonly (readonly [number, number])[],
): Promise<void> {
  const [first] = corners;
  if (!first) return;
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const corner of corners) await page.mouse.move(...corner, { steps: 4 });
  await page.mouse.up();
}
