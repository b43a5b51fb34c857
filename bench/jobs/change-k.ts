import type { Page } from "@playwright/test";
import { runRepeatedly, thatCounts, timesOf } from "../core/times";
import { writeMixtureCsv } from "../customer-csv";
import type { BenchJob } from "../setup";
import { duration, shape } from "../words";
import { coloredMap, dropFile, isWanted, withApp } from "./in-app";
import { untilQuiet, type Watched, watch } from "./watch-page";

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
        await tab.evaluate(watch, true);
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

/** From the key to the last change of any element but the note that all is saved, or of any canvas's pixels. */
async function moveSlider(tab: Page, key: string) {
  await tab.evaluate(watch, true);
  await tab.getByRole("slider", { name: "Number of segments" }).press(key);
  await untilQuiet(tab);
  const { pressed, last, changes } = await tab.evaluate(
    () => (window as unknown as { watched: Watched }).watched,
  );
  if (changes.length === 0) throw new Error("Nothing changed on the page.");
  const after = changes.map(({ kind, at }) => `${kind} ${duration(at - pressed)}`);
  return { ms: last - pressed, changes: after.join(", ") };
}
