import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { fourGroups } from "./customer-file";
import { goTo, openFile, segmentCount, settled } from "./open-file";

async function pictureOf(page: Page, name: string, format: "SVG" | "PNG"): Promise<Buffer> {
  await page.getByRole("button", { name: `Save picture of ${name}` }).click();
  const [made] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: format }).click(),
  ]);
  return readFile(await made.path());
}

test("charts leave as pictures with their drawings, names and colors", async ({ page }) => {
  await openFile(page, fourGroups(60));
  await goTo(page, "Explore");
  await segmentCount(page);
  await settled(page);
  const many = (await pictureOf(page, "How many?", "SVG")).toString();
  for (const name of ["Tightness", "Separation", "Found again"]) expect(many).toContain(name);
  expect(many.match(/<circle /g)?.length).toBeGreaterThan(30);
  expect(many).not.toContain("var(--");

  await page.getByRole("button", { name: "Silhouette", exact: true }).click();
  await expect(page.getByRole("region", { name: "Silhouettes as a table" })).toBeVisible();
  const silhouettes = (await pictureOf(page, "Silhouette", "SVG")).toString();
  expect(silhouettes.match(/<path /g)?.length).toBeGreaterThanOrEqual(4);

  await page.getByRole("button", { name: "PCA", exact: true }).first().click();
  await expect(page.locator("[data-map-label]")).toHaveCount(4);
  const map = await pictureOf(page, "PCA", "PNG");
  expect(map.subarray(1, 4).toString()).toBe("PNG");
  const colors = await page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    if (!context) return 0;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const found = new Set<string>();
    for (let i = 0; i < data.length; i += 4) {
      const [red = 0, green = 0, blue = 0] = data.subarray(i, i + 3);
      const isColored = Math.max(red, green, blue) - Math.min(red, green, blue) > 60;
      if (isColored) found.add([red >> 5, green >> 5, blue >> 5].join());
    }
    return found.size;
  }, map.toString("base64"));
  expect(colors).toBeGreaterThanOrEqual(4);
});
