import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import type { PlaceName } from "../places/place";
import type { Setup } from "../setup";

const patienceMs = 10 * 60_000;

/** The production build, served as long as it is used, and fresh browsers on it. */
export interface App {
  readonly address: string;
  inBrowser<R>(use: (browser: Browser) => Promise<R>): Promise<R>;
}

export async function withApp<R>({ launch }: Setup, use: (app: App) => Promise<R>): Promise<R> {
  const executablePath = await launch.ensureChromium();
  const { address, process: server } = await launch.serveApp();
  try {
    return await use({
      address,
      async inBrowser(work) {
        const browser = await chromium.launch({ executablePath, args: ["--disable-gpu"] });
        try {
          return await work(browser);
        } finally {
          await browser.close();
        }
      },
    });
  } finally {
    server.kill();
  }
}

export function isWanted({ places }: Setup, place: PlaceName): boolean {
  return places.some(({ name }) => name === place);
}

export interface Explored {
  readonly tab: Page;
  readonly start: number;
  readonly openMs: number;
  readonly answerMs: number;
  readonly answer: string;
}

/** Drops a file on a start page that has loaded, and waits on Explore until the answer is visible. */
export async function dropFile(
  browser: Browser | BrowserContext,
  address: string,
  file: string,
): Promise<Explored> {
  const tab = await browser.newPage();
  await tab.setViewportSize({ width: 1440, height: 900 });
  tab.setDefaultTimeout(patienceMs);
  await tab.goto(address, { waitUntil: "networkidle" });
  const start = performance.now();
  await tab.locator('input[type="file"]').first().setInputFiles(file);
  await tab.waitForURL(/\/w\/[^/]+\/data/);
  const openMs = performance.now() - start;
  const steps = tab.getByRole("navigation", { name: "Steps" });
  await steps.getByRole("link", { name: "Explore" }).click();
  const answer = tab.getByTestId("segment-count").filter({ hasText: /^\d+ segments?$/ });
  await answer.waitFor();
  const answerMs = performance.now() - start;
  return { tab, start, openMs, answerMs, answer: (await answer.textContent()) ?? "" };
}

/** Until the map's own pixels have color: its points are gray while there are no segments. */
export async function coloredMap(tab: Page): Promise<void> {
  const map = tab.locator('[role="img"] canvas').first();
  await map.waitFor();
  await map.evaluate(async (element) => {
    const canvas = element as HTMLCanvasElement;
    const isColored = () => {
      if (canvas.width === 0 || canvas.height === 0) return false;
      const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
      let colored = 0;
      for (let i = 0; i < data.length; i += 4) {
        const [red, green, blue] = [data[i]!, data[i + 1]!, data[i + 2]!];
        if (Math.max(red, green, blue) - Math.min(red, green, blue) > 60) colored++;
      }
      return colored > 100;
    };
    while (!isColored()) await new Promise(requestAnimationFrame);
  });
}
