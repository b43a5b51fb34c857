import { expect, type Page, test } from "@playwright/test";
import { goTo, saved, segmentCount, settled } from "./open-file";

const widths = [1280, 1440, 1920];

/**
 * Every screen beside its reference picture. Another system draws letters a little differently, so a few pixels may differ;
 * after a change on purpose: `npx playwright test pictures --update-snapshots`, and look at each.
 */
for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`${colorScheme}, in pictures`, () => {
    test.use({ colorScheme, reducedMotion: "reduce" });
    test.slow();

    test(`the screens look as they should, ${colorScheme}`, async ({ page }) => {
      const look = (name: string) => lookAt(page, `${name}-${colorScheme}`);
      await page.goto("/");
      await expect(page.getByText("What you open is kept here")).toBeVisible();
      await look("start");

      await page.getByRole("button", { name: /Bank customers/ }).click();
      await expect(page.getByRole("table").first()).toBeVisible();
      await complete(page);
      await look("data");
      await goTo(page, "Prepare");
      await complete(page);
      await look("prepare");

      await goTo(page, "Explore");
      await segmentCount(page);
      await complete(page);
      await look("explore");
      for (const view of ["Tree", "Silhouette", "Flow"]) {
        await page.getByRole("button", { name: view, exact: true }).click();
        await complete(page);
        await look(`explore-${view.toLowerCase()}`);
      }

      await goTo(page, "Personas");
      await complete(page);
      await look("personas");
      await goTo(page, "Handover");
      await complete(page);
      await look("handover");
    });
  });
}

async function complete(page: Page): Promise<void> {
  await saved(page);
  await settled(page);
  await page.waitForLoadState("networkidle");
}

async function lookAt(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await expect(page).toHaveScreenshot(`${name}-${width}.png`, {
      animations: "disabled",
      mask: [page.getByText(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)],
      caret: "hide",
    });
  }
}
