import { expect, type Page, test } from "@playwright/test";
import { goTo, segmentCount } from "./open-file";

const widths = [1280, 1440, 1920];

/**
 * Every screen beside its reference picture. Another system draws letters a little differently, so a few pixels may differ;
 * after a change on purpose: `npx playwright test pictures --update-snapshots`, and look at each.
 */
for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`${colorScheme}, in pictures`, () => {
    test.use({ colorScheme, reducedMotion: "reduce" });
    test.setTimeout(240_000);

    test(`the screens look as they should, ${colorScheme}`, async ({ page }) => {
      const look = (name: string) => lookAt(page, `${name}-${colorScheme}`);
      await page.goto("/");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await look("start");

      await page.getByRole("button", { name: /Bank customers/ }).click();
      await expect(page.getByRole("table").first()).toBeVisible();
      await settled(page);
      await look("data");
      await goTo(page, "Prepare");
      await settled(page);
      await look("prepare");

      await goTo(page, "Explore");
      await segmentCount(page);
      await settled(page);
      await look("explore");
      for (const view of ["Tree", "Silhouette", "Flow"]) {
        await page.getByRole("button", { name: view, exact: true }).click();
        await settled(page);
        await look(`explore-${view.toLowerCase()}`);
      }

      await goTo(page, "Personas");
      await settled(page);
      await look("personas");
      await goTo(page, "Handover");
      await settled(page);
      await look("handover");
    });
  });
}

/** Until nothing is being computed any more. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByText("Saved in this browser")).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(page.getByText("Comes in a moment.")).toHaveCount(0);
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
