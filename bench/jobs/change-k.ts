import type { Page } from "@playwright/test";
import { runRepeatedly, thatCounts, timesOf } from "../core/times";
import { writeMixtureCsv } from "../customer-csv";
import type { BenchJob } from "../setup";
import { duration, shape } from "../words";
import { coloredMap, dropFile, isWanted, withApp } from "./in-app";

const targetMs = 100;

/** What a person sees when they move the number of segments after the sweep: all views follow. */
export const changeK: BenchJob = {
  name: "change-k",
  async *run(setup) {
    if (!isWanted(setup, "Chromium")) return;
    const isQuick = setup.scale === "quick";
    const rows = isQuick ? 600 : 100_000;
    const file = await writeMixtureCsv(setup.folder, rows);
    const { runs, answerMs } = await withApp(setup, ({ address, inBrowser }) =>
      inBrowser(async (browser) => {
        const { tab, answerMs } = await dropFile(browser, address, file);
        await coloredMap(tab);
        await tab.evaluate(watch);
        await untilQuiet(tab);
        const keys = ["ArrowRight", "ArrowLeft"];
        let presses = 0;
        const press = () => moveSlider(tab, keys[presses++ % keys.length]!);
        return { runs: await runRepeatedly(setup, press), answerMs };
      }),
    );
    const { ms, changes } = thatCounts(runs);
    const target = { text: `≤ ${duration(targetMs)}`, isMet: ms <= targetMs };
    yield {
      what: "another k after the sweep, until nothing on the page changes any more",
      size: shape(rows, 8),
      ours: { Chromium: timesOf(runs) },
      peers: [],
      ...(isQuick ? {} : { target }),
      details: [
        ["time", `changed after the key: ${changes}; the answer had taken ${duration(answerMs)}`],
      ],
      problems: [],
    };
  },
};

interface Watched {
  pressed: number;
  last: number;
  readonly changes: Change[];
}

interface Change {
  readonly kind: "elements" | "pictures";
  readonly at: number;
}

const quietMs = 1000;

/** From the key to the last change of any element but the note that all is saved, or of any canvas's pixels. */
async function moveSlider(tab: Page, key: string) {
  await tab.evaluate(watch);
  await tab.getByRole("slider", { name: "Number of segments" }).press(key);
  await untilQuiet(tab);
  const { pressed, last, changes } = await tab.evaluate(
    () => (window as unknown as { watched: Watched }).watched,
  );
  if (changes.length === 0) throw new Error("Nothing changed on the page.");
  const after = changes.map(({ kind, at }) => `${kind} ${duration(at - pressed)}`);
  return { ms: last - pressed, changes: after.join(", ") };
}

/** After `watch`. */
async function untilQuiet(tab: Page): Promise<void> {
  await tab.waitForFunction((quiet) => {
    const { watched } = window as unknown as { watched: Watched };
    return performance.now() - Math.max(watched.last, watched.pressed) > quiet;
  }, quietMs);
}

/** Runs in the page. A second call begins anew. */
function watch(): void {
  const place = window as unknown as { watched?: Watched };
  const now = performance.now();
  if (place.watched) {
    Object.assign(place.watched, { pressed: now, last: now, changes: [] });
    return;
  }
  const watched: Watched = { pressed: now, last: now, changes: [] };
  place.watched = watched;
  const note = (kind: Change["kind"]) => {
    watched.last = performance.now();
    watched.changes.push({ kind, at: watched.last });
  };
  addEventListener(
    "keydown",
    () => {
      watched.pressed = performance.now();
    },
    true,
  );
  const isSaving = ({ target }: MutationRecord) => {
    const element = target instanceof Element ? target : target.parentElement;
    return element?.closest("[data-save-note]") != null;
  };
  /** An attribute that was taken away and put back, as frameworks do, has not changed. */
  const isBack = ({ attributeName, target }: MutationRecord, records: MutationRecord[]) => {
    if (attributeName === null) return false;
    const first = records.find(
      (other) => other.target === target && other.attributeName === attributeName,
    );
    return (target as Element).getAttribute(attributeName) === first?.oldValue;
  };
  new MutationObserver((records) => {
    if (records.some((record) => !isSaving(record) && !isBack(record, records))) note("elements");
  }).observe(document.body, {
    attributes: true,
    attributeOldValue: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  const pictures = () =>
    [...document.querySelectorAll("canvas")]
      .filter(({ width, height }) => width > 0 && height > 0)
      .map((canvas) => {
        const context = canvas.getContext("2d");
        if (!context) return 0;
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        const pixels = new Int32Array(data.buffer);
        let sum = 0;
        for (let i = 0; i < pixels.length; i += 5) sum = (Math.imul(sum, 31) + pixels[i]!) | 0;
        return sum;
      })
      .join();
  let seen = pictures();
  const look = () => {
    const found = pictures();
    if (found !== seen) note("pictures");
    seen = found;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
