import type { Page } from "@playwright/test";
import { timesOf } from "../core/times";
import { writeMixtureCsv } from "../customer-csv";
import type { BenchJob } from "../setup";
import { duration, shape } from "../words";
import { coloredMap, isWanted, withApp } from "./in-app";

const targetMs = 5000;
const patienceMs = 10 * 60_000;

/** What a person sees of a map of a million customers in the app: its first picture, and what answers afterwards. */
export const mapMillion: BenchJob = {
  name: "map-million",
  async *run(setup) {
    if (!isWanted(setup, "Chromium")) return;
    const isQuick = setup.scale === "quick";
    const rows = isQuick ? 2000 : 1_000_000;
    const file = await writeMixtureCsv(setup.folder, rows, 10);
    const told = await withApp(setup, ({ address, inBrowser }) =>
      inBrowser(async (browser) => {
        const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
        tab.setDefaultTimeout(patienceMs);
        await tab.addInitScript(watchTasks);
        await tab.goto(address, { waitUntil: "networkidle" });
        return walk(tab, file, rows);
      }),
    );
    const { firstMs, ...details } = told;
    yield {
      what: "first picture of the PCA map after the file is read",
      size: shape(rows, 10),
      ours: { Chromium: timesOf([{ ms: firstMs }]) },
      peers: [],
      ...(isQuick
        ? {}
        : { target: { text: `≤ ${duration(targetMs)}`, isMet: firstMs <= targetMs } }),
      details: Object.entries(details),
      problems: [],
    };
  },
};

async function walk(tab: Page, file: string, rows: number) {
  await tab.locator('input[type="file"]').first().setInputFiles(file);
  await tab.waitForURL(/\/w\/[^/]+\/data/);
  await tab.getByText(rows.toLocaleString("en-US")).first().waitFor();
  const read = performance.now();
  const steps = tab.getByRole("navigation", { name: "Steps" });
  await steps.getByRole("link", { name: "Explore" }).click();
  await anyPicture(tab);
  const firstMs = performance.now() - read;
  await coloredMap(tab);
  const coloredMs = performance.now() - read;
  await quiet(tab);
  const opening = await longestTask(tab);

  const map = tab.getByRole("img", { name: /^PCA map/ });
  const box = (await map.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const hovers: number[] = [];
  for (let i = 0; i < 9; i++) hovers.push(await hover(tab, x - 40 + 9 * i, y - 20 + 5 * i));
  const hovering = await longestTask(tab);

  const panned = await frames(tab, async () => {
    await tab.mouse.move(x, y);
    await tab.mouse.down();
    for (let i = 0; i < 60; i++) {
      await tab.mouse.move(x + 80 * Math.sin(i / 8), y + 60 * Math.cos(i / 9));
    }
    await tab.mouse.up();
  });
  const zoomed = await frames(tab, async () => {
    for (let i = 0; i < 20; i++) await tab.mouse.wheel(0, i < 12 ? -80 : 100);
  });
  await tab.getByRole("button", { name: "Show everything" }).click();
  await quiet(tab);
  await longestTask(tab);
  const lasso = await select(tab, x, y, Math.min(box.width, box.height) / 5);
  await quiet(tab);
  const lassoing = await longestTask(tab);
  hovers.sort((a, b) => a - b);
  return {
    firstMs,
    time: `colored after ${duration(coloredMs)}; longest task of the page ${duration(opening)}`,
    hover: `${duration(hovers[hovers.length >> 1]!)} to the card, longest task ${duration(hovering)}`,
    moving: panned,
    zooming: zoomed,
    lasso: `${lasso}, longest task ${duration(lassoing)}`,
  };
}

interface Watching {
  longest: number;
  pictures: number;
  last: number;
}

/** Runs in the page before anything else. */
function watchTasks(): void {
  const watching: Watching = { longest: 0, pictures: 0, last: 0 };
  (window as unknown as { watching: Watching }).watching = watching;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      watching.longest = Math.max(watching.longest, duration);
    }
  }).observe({ type: "longtask", buffered: true });
  const put = CanvasRenderingContext2D.prototype.putImageData;
  CanvasRenderingContext2D.prototype.putImageData = function (
    this: CanvasRenderingContext2D,
    ...all: unknown[]
  ) {
    watching.pictures++;
    watching.last = performance.now();
    return Reflect.apply(put, this, all);
  } as typeof put;
}

/** The longest task since the last time it was asked, in milliseconds; those below 50 count as none. */
function longestTask(tab: Page): Promise<number> {
  return tab.evaluate(() => {
    const { watching } = window as unknown as { watching: Watching };
    const { longest } = watching;
    watching.longest = 0;
    return longest;
  });
}

async function anyPicture(tab: Page): Promise<void> {
  await tab.waitForFunction(() => {
    const canvas = document.querySelector<HTMLCanvasElement>("canvas[data-painter]");
    const { pictures } = (window as unknown as { watching: Watching }).watching;
    return canvas && (canvas.dataset.painter === "webgl" || pictures > 0);
  });
}

/** Until nothing was drawn for a while. */
async function quiet(tab: Page): Promise<void> {
  await tab.waitForTimeout(500);
  await tab.waitForFunction(() => {
    const { last } = (window as unknown as { watching: Watching }).watching;
    return performance.now() - last > 1500;
  });
}

/** From the pointer to the card of another customer. */
async function hover(tab: Page, x: number, y: number): Promise<number> {
  await tab.evaluate(() => {
    const text = () => {
      const card = document.querySelector("[data-map-card]");
      return card?.querySelector("dd") ? card.textContent : "";
    };
    const before = text();
    const place = window as unknown as { met: Promise<number> };
    place.met = new Promise((resolve) => {
      let start = 0;
      const look = () => {
        const now = text();
        if (start > 0 && now && now !== before) resolve(performance.now() - start);
        else requestAnimationFrame(look);
      };
      addEventListener(
        "pointermove",
        () => {
          start = performance.now();
        },
        { once: true, capture: true },
      );
      look();
    });
  });
  await tab.mouse.move(x, y);
  return tab.evaluate(() => (window as unknown as { met: Promise<number> }).met);
}

/** How evenly the screen is refreshed meanwhile, and how many new pictures there are. */
async function frames(tab: Page, act: () => Promise<void>): Promise<string> {
  await longestTask(tab);
  await tab.evaluate(() => {
    const place = window as unknown as { watching: Watching; counted: number[]; counting: boolean };
    place.counted = [];
    place.counting = true;
    place.watching.pictures = 0;
    let last = performance.now();
    const count = (now: number) => {
      place.counted.push(now - last);
      last = now;
      if (place.counting) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const start = performance.now();
  await act();
  const spent = performance.now() - start;
  const { counted, pictures } = await tab.evaluate(() => {
    const place = window as unknown as { watching: Watching; counted: number[]; counting: boolean };
    place.counting = false;
    return { counted: place.counted.slice(1), pictures: place.watching.pictures };
  });
  counted.sort((a, b) => a - b);
  const at = (share: number) => counted[Math.floor(share * (counted.length - 1))] ?? 0;
  const longest = await longestTask(tab);
  return `a frame every ${duration(at(0.5))} (95%: ${duration(at(0.95))}), ${pictures} full pictures in ${duration(spent)}, longest task ${duration(longest)}`;
}

/** Draws around the middle of the map; from letting go to the number of those selected. */
async function select(tab: Page, x: number, y: number, radius: number): Promise<string> {
  await tab.getByRole("button", { name: /^Lasso/ }).click();
  await tab.mouse.move(x + radius, y);
  await tab.mouse.down();
  for (let i = 1; i <= 120; i++) {
    const angle = (2 * Math.PI * i) / 120;
    await tab.mouse.move(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }
  await tab.evaluate(() => {
    const place = window as unknown as { selected: Promise<string> };
    place.selected = new Promise((resolve) => {
      let start = 0;
      addEventListener(
        "pointerup",
        () => {
          start = performance.now();
        },
        { once: true, capture: true },
      );
      const look = () => {
        const all = [...document.querySelectorAll('[role="status"]')];
        const told = all.find((one) => /selected$/.test(one.textContent ?? ""))?.textContent;
        if (start > 0 && told) resolve(`${told} after ${Math.round(performance.now() - start)} ms`);
        else requestAnimationFrame(look);
      };
      look();
    });
  });
  await tab.mouse.up();
  return tab.evaluate(() => (window as unknown as { selected: Promise<string> }).selected);
}
