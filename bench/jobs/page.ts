import { type Browser, chromium, type Page } from "@playwright/test";
import { runRepeatedly, thatCounts, timesOf } from "../core/times";
import { writeMixtureCsv } from "../customer-csv";
import type { BenchJob } from "../setup";
import { duration, shape } from "../words";

const targetMs = 5000;
const patienceMs = 10 * 60_000;

/** What a person waits for: from the dropped file to the recommended k and a map in its colors. */
export const page: BenchJob = {
  name: "page",
  async *run(setup) {
    if (!setup.places.some(({ name }) => name === "Chromium")) return;
    const { launch, folder, scale } = setup;
    const rows = scale === "quick" ? 600 : 10_000;
    const file = await writeMixtureCsv(folder, rows);
    const executablePath = await launch.ensureChromium();
    const { address, process: server } = await launch.serveApp();
    try {
      const runs = await runRepeatedly(setup, async () => {
        const browser = await chromium.launch({ executablePath, args: ["--disable-gpu"] });
        try {
          return await dropFile(browser, address, file);
        } finally {
          await browser.close();
        }
      });
      const { ms, openMs, answerMs, answer } = thatCounts(runs);
      yield {
        what: "dropped CSV to recommended k and colored map",
        size: shape(rows, 8),
        ours: { Chromium: timesOf(runs) },
        peers: [],
        ...(scale === "quick"
          ? {}
          : { target: { text: `≤ ${duration(targetMs)}`, isMet: ms <= targetMs } }),
        details: [
          ["results", answer ?? ""],
          [
            "time",
            `data page after ${duration(openMs)}, answer after ${duration(answerMs)}, colored map after ${duration(ms)}`,
          ],
        ],
        problems: [],
      };
    } finally {
      server.kill();
    }
  },
};

/** In a browser without any memory of the page; the start page has loaded when the clock starts. */
async function dropFile(browser: Browser, address: string, file: string) {
  const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
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
  await coloredMap(tab);
  const ms = performance.now() - start;
  return { ms, openMs, answerMs, answer: await answer.textContent() };
}

/** Until the map's own pixels have color: its points are gray while there are no segments. */
async function coloredMap(tab: Page): Promise<void> {
  const map = tab.locator('canvas[role="img"]').first();
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
