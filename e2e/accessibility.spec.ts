import { expect, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { goTo, openFile, segmentCount, settled } from "./open-file";
import { violations } from "./violations";

for (const colorScheme of ["light", "dark"] as const) {
  test(`no page breaks an accessibility rule, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("/");
    expect(await violations(page)).toEqual([]);
    await openFile(page, fourGroups(60));
    await expect(page.getByText("240 rows", { exact: true })).toBeVisible();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await goTo(page, "Explore");
    await segmentCount(page);
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Tree" }).click();
    await expect(page.getByRole("slider", { name: "Cut the tree into segments" })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "3-D", exact: true }).click();
    await expect(
      page
        .getByRole("img", { name: /three dimensions/ })
        .or(page.getByText("cannot draw in three dimensions")),
    ).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Silhouette", exact: true }).click();
    await expect(page.getByRole("region", { name: "Silhouettes as a table" })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Flow", exact: true }).click();
    await page.getByText("The flow in words").click();
    expect(await violations(page)).toEqual([]);
    for (const stage of ["Prepare", "Personas", "Handover"]) {
      await goTo(page, stage);
      await expect(page.getByRole("heading", { level: 3 }).first()).toBeVisible();
      await settled(page);
      expect(await violations(page)).toEqual([]);
    }
  });
}
