import type { Page } from "@playwright/test";

export interface SeenColor {
  /** Pixels of about this color. */
  readonly count: number;
  /** Their middle, in pixels of the map. */
  readonly x: number;
  readonly y: number;
}

/** Where the colors of the first `segments` segments are seen on the map, as on the screen, whatever drew it. */
export async function colorsOnMap(page: Page, segments: number): Promise<readonly SeenColor[]> {
  const picture = await page.locator("canvas[data-painter]").screenshot();
  return page.evaluate(
    async ([bytes, count]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${bytes}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext("2d");
      if (!context) throw new Error("no canvas to look at the picture with");
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const probe = document.createElement("span");
      document.body.append(probe);
      const wanted = Array.from({ length: count }, (_, i) => {
        probe.style.color = `var(--segment-${i})`;
        return (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
      });
      probe.remove();
      return wanted.map(([red = 0, green = 0, blue = 0]) => {
        let [seen, x, y] = [0, 0, 0];
        for (let i = 0; i < data.length; i += 4) {
          const distance =
            Math.abs(data[i]! - red) +
            Math.abs(data[i + 1]! - green) +
            Math.abs(data[i + 2]! - blue);
          if (distance > 60) continue;
          seen++;
          x += (i / 4) % image.width;
          y += Math.floor(i / 4 / image.width);
        }
        return { count: seen, x: x / seen, y: y / seen };
      });
    },
    [picture.toString("base64"), segments] as const,
  );
}
