import { type Browser, chromium, type Page } from "@playwright/test";
import type { Order } from "../core/measurement";
import type { BenchWindow } from "./page";
import { peakBytes } from "./peak-bytes";
import type { Place } from "./place";
import { serve } from "./serve";

export interface BrowserParts {
  readonly executablePath: string;
  /** Where the bundles of page.ts, worker.ts and the pool's worker are. */
  readonly scripts: string;
  readonly kernels: string;
  readonly data: string;
}

/** Else the browser waits for its next garbage collection before it tells what a page holds. */
const answersAtOnce = "--enable-blink-features=ForceEagerMeasureMemory";

/** Each order in a Chromium of its own, on a page that holds nothing but the compute core. */
export async function chromiumPlace({
  executablePath,
  scripts,
  kernels,
  data,
}: BrowserParts): Promise<Place> {
  const served = await serve({ "": scripts, kernels, data });
  return {
    name: "Chromium",
    async measure(order) {
      const args = ["--disable-gpu", ...(order.asksMemory ? [answersAtOnce] : [])];
      const browser = await chromium.launch({ executablePath, args });
      const limit = setTimeout(() => browser.close(), order.limitMs);
      try {
        const page = await browser.newPage();
        await page.goto(served.address);
        const measurement = await measureIn(page, order);
        const processBytes = await peakOfRenderers(browser);
        return processBytes === undefined ? measurement : { ...measurement, processBytes };
      } finally {
        clearTimeout(limit);
        await browser.close();
      }
    },
    close: served.close,
  };
}

function measureIn(page: Page, order: Order) {
  return page.evaluate((asked) => (window as unknown as BenchWindow).measure(asked), order);
}

/** Of the renderer that held the most, where the system tells. */
async function peakOfRenderers(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const peaks = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => peakBytes(id))
    .filter((peak) => peak !== undefined);
  return peaks.length > 0 ? Math.max(...peaks) : undefined;
}
